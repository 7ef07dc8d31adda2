import type { ServiceCodes } from './codeNote';
import { FAILED } from './usual';

/** Minutes (documentation: the error tables of "Get minutes", "Search minutes" and their neighbours). */
export const minutes: ServiceCodes = {
	codes: {
		2091001: { hint: 'Check Minutes: the token is that in the address of the minutes.' },
		2091002: { hint: 'Check Minutes: Feishu does not find them.' },
		2091003: {
			hint: 'Wait some minutes and repeat the call: the minutes are still being made.',
			retry: 'busy',
		},
		2091004: { hint: 'Choose other minutes: these were deleted.' },
		2091005: {
			hint: 'Share the minutes with the app or the user of the credential, or use the other credential.',
		},
		2091006: FAILED,
		2094001: { hint: 'Correct the value that the message names.' },
		2094002: { hint: 'Shorten Query to at most 50 characters.' },
		2094003: { hint: 'Check Owners, Participants and the times.' },
		2094004: { hint: 'Correct the value that the message names.' },
		2094005: { hint: 'Start again without Page Token: the token is expired.' },
		2094006: { hint: 'Set Page Size to at most 30.' },
		2094007: {
			hint: 'Shorten the time, or give more words or owners: Feishu shows no more pages.',
		},
		2094011: { hint: 'Reconnect the Feishu (Lark) OAuth2 API credential.' },
		2094012: { hint: 'Reconnect the Feishu (Lark) OAuth2 API credential.' },
		2094101: { hint: 'Check Owners, Participants and the times.' },
		2094102: { hint: 'Check the times: Feishu cannot read them.' },
		2095001: FAILED,
		2095002: FAILED,
		2095101: FAILED,
	},
};
