import type { IDataObject } from 'n8n-workflow';
import { COMPUTED_COLUMNS } from '../../../../shared/lookups';
import { isObject, memberText, objectsIn } from '../../../../shared/values';
import { typeName } from './types';

/** A column in short: what it is called, what it holds, and whether it can be written. */
export function readableColumn({
	field_id: id,
	field_name: name,
	type,
	ui_type: uiType,
	is_primary: isPrimary,
	property,
}: IDataObject): IDataObject {
	const {
		options,
		multiple,
		date_formatter: format,
	}: IDataObject = isObject(property) ? property : {};
	return {
		field_id: id,
		name,
		type: typeName(uiType, type),
		writable: COMPUTED_COLUMNS[Number(type)] === undefined,
		...(isPrimary === true ? { primary: true } : {}),
		...(Array.isArray(options)
			? { options: objectsIn(options).map((option) => memberText(option, 'name')) }
			: {}),
		...(typeof multiple === 'boolean' ? { multiple } : {}),
		...(typeof format === 'string' ? { date_format: format } : {}),
	};
}
