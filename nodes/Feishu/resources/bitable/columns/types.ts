/**
 * Column types by the names Feishu gives what people see (`ui_type`), with the number it stores
 * (`type`); several names share a number (documentation: "Field edit guide").
 */
export const COLUMN_TYPES: Readonly<Record<string, number>> = {
	Text: 1,
	Email: 1,
	Barcode: 1,
	Number: 2,
	Progress: 2,
	Currency: 2,
	Rating: 2,
	SingleSelect: 3,
	MultiSelect: 4,
	DateTime: 5,
	Checkbox: 7,
	User: 11,
	Phone: 13,
	Url: 15,
	Attachment: 17,
	SingleLink: 18,
	Lookup: 19,
	Formula: 20,
	DuplexLink: 21,
	Location: 22,
	GroupChat: 23,
	CreatedTime: 1001,
	ModifiedTime: 1002,
	CreatedUser: 1003,
	ModifiedUser: 1004,
	AutoNumber: 1005,
	Button: 3001,
};

/** The name of a column's type: the one Feishu gives, else the first that has its number. */
export function typeName(uiType: unknown, type: unknown): string {
	if (typeof uiType === 'string' && uiType !== '') return uiType;
	const [name = String(type)] = Object.keys(COLUMN_TYPES).filter(
		(known) => COLUMN_TYPES[known] === type,
	);
	return name;
}
