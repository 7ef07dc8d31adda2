import type { ServiceCodes } from './codeNote';
import { FAILED, LIMITED } from './usual';

/** Searches (documentation: the error tables of "Search documents" and "Search messages"). */
export const search: ServiceCodes = {
	codes: {
		1274001: { hint: 'Fill in Query: Feishu searches for words.' },
		1274002: { hint: 'Check Document Types and Sort: Feishu does not take one of the values.' },
		1274011: { hint: 'Reconnect the Feishu (Lark) OAuth2 API credential.' },
		1277001: LIMITED,
		1278001: {
			hint: 'Check Query, the IDs and Page Token: Feishu does not take one of the values.',
		},
		1278002: FAILED,
	},
};
