import type { ServiceCodes } from './codeNote';

/**
 * Custom bots (documentation: "Custom bot usage guide", which has no table of codes; 19001, 19002 and
 * 19036 are what Feishu answers besides).
 */
export const customBot: ServiceCodes = {
	codes: {
		9499: {
			hint: 'Correct the content of the message: it has to have the form of its Message Type, and 20 KB at most.',
		},
		11232: {
			hint: 'Wait and repeat the call: a custom bot sends 5 messages a second and 100 a minute, and fewer on the hour and half hour, when many send.',
			retry: 'limited',
		},
		11246: {
			hint: 'Correct the content of the message: the message of the error names what Feishu cannot use.',
		},
		19001: {
			hint: 'Copy Webhook URL of the credential from the settings of the bot again: Feishu does not know it, or the bot was removed from the chat.',
		},
		19002: {
			hint: 'Correct the content of the message: it has to have the form of its Message Type.',
		},
		19021: {
			hint: 'Check Signing Secret of the credential, and the clock of this machine: Feishu takes signatures of the last hour.',
		},
		19022: {
			hint: 'Add the address of this machine to the IP allow list of the bot, in its settings in the chat.',
		},
		19024: {
			hint: 'Write one of the keywords of the bot, which stand in its settings in the chat, into the message.',
		},
		19036: { hint: 'Shorten the message: a custom bot takes 20 KB.' },
	},
};
