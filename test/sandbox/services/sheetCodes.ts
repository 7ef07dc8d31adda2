import { Refused } from '../service';

/**
 * Codes of the v2 calls: their pages have no table, the texts stand in the generic list
 * (documentation: "Server-side error codes"). A missing right is HTTP 403, the rest 400.
 */
const CODES: Readonly<Record<number, string>> = {
	90202: 'validate RangeVal fail',
	90204: 'WrongRequestBody',
	90207: 'EmptySheetTitle',
	90210: 'ExistSheetTitle',
	90212: 'WrongRowOrCol',
	90213: 'PermissionFail',
	90214: 'SpreadSheetNotFound',
	90215: 'SheetIdNotFound',
	90222: 'TooLargeCell',
	90226: 'ExcessLimit',
};

/** Answers a v2 call with a code. */
export function refuseSheets(code: number): never {
	throw new Refused(code === 90213 ? 403 : 400, code, CODES[code] ?? 'Fail');
}
