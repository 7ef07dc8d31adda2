import { text } from '../../../shared/fields';

/** Names the press of a button; not the `header.token` of the event. */
export const callbackToken = text({
	label: 'Callback Token',
	description: 'The token of the press, which Feishu Trigger puts out as token',
	placeholder: 'e.g. c-295ee57216a5dc9de90fefd0aadb4b1d7d5a7e53',
	pattern: { test: /^c-\S+$/, expected: 'the token of a callback, which starts with c-' },
	required: true,
});
