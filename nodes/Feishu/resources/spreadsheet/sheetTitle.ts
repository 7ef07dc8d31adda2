import type { IDataObject } from 'n8n-workflow';
import type { CallValues, FeishuApi, Takes } from '../../../shared/endpoints';
import { CallFailed, sheets } from '../../../shared/endpoints';
import { text } from '../../../shared/fields';
import type { Sheet } from '../../../shared/lookups';
import { readSheet, sheetsNow } from '../../../shared/lookups';
import type { Outcome } from '../../../shared/operation';
import { unproven } from '../../../shared/operation';
import { isObject, memberText, quoted, Refusal } from '../../../shared/values';

/** Characters of a title (documentation: "Update sheet properties"). */
const TITLE_LENGTH = 100;

/** The title of a sheet to make. */
export const sheetTitle = text({
	label: 'Sheet Title',
	description: 'Title of the new sheet; a spreadsheet has no two of the same title',
	placeholder: 'e.g. May',
	maxLength: TITLE_LENGTH,
	required: true,
});

/** The sheet of a title, as the spreadsheet has it now. */
export async function sheetTitled(
	api: FeishuApi,
	spreadsheet: string,
	title: string,
): Promise<Sheet | undefined> {
	const found = (await sheetsNow(api, spreadsheet)).map(readSheet);
	return api.dryRun ? undefined : found.find((sheet) => sheet.title === title);
}

/** @throws Refusal for a title that the spreadsheet has */
export function refuseTaken({ id, title }: Sheet, hint: string): never {
	throw new Refusal(`The spreadsheet has a sheet ${quoted(title)} already: ${id}`, hint);
}

/** A sheet that was made, or what keeps the answer from being believed. */
export type MadeSheet = { readonly made: IDataObject } | { readonly outcome: Outcome };

/**
 * Makes a sheet whose title was free before. An answer that was lost is looked up by the title.
 * @param reply the member of the reply, `addSheet` or `copySheet`
 * @throws CallFailed
 */
export async function makeSheet(
	api: FeishuApi,
	spreadsheet: string,
	request: Readonly<Partial<Record<'addSheet' | 'copySheet', object>>>,
	title: string,
): Promise<MadeSheet> {
	const values: CallValues<Takes> & {
		path: { spreadsheet_token: string };
		body: { requests: object[] };
	} = {
		path: { spreadsheet_token: spreadsheet },
		body: { requests: [request] },
	};
	const result = await api.attempt(sheets.spreadsheetsSheetsBatchUpdatePost, values);
	if ('failure' in result) {
		const isLost = result.failure.fate === 'lost' || result.failure.status >= 500;
		const there = isLost ? await sheetTitled(api, spreadsheet, title) : undefined;
		if (there === undefined) throw new CallFailed(result.failure);
		return { made: { sheet_id: there.id, title } };
	}
	const [reply] = result.answer.replies ?? [];
	const made = reply?.addSheet?.properties ?? reply?.copySheet?.properties;
	const id = memberText(made, 'sheetId');
	if (id === '' && !api.dryRun) {
		return { outcome: unproven(isObject(reply) ? reply : {}, 'sheetId') };
	}
	return { made: { sheet_id: id, title: made?.title ?? title, index: made?.index } };
}
