import { locator } from '../../../shared/fields';

/** The minutes an operation is about. */
export const minuteToken = locator({
	label: 'Minutes',
	description: 'The minutes, by the token in their address or by their address',
	placeholder: 'e.g. obcnq3b9jl72l83w4f14xxxx',
	url: {
		pattern: /\/minutes\/(\w+)/,
		placeholder: 'e.g. https://sample.feishu.cn/minutes/obcnq3b9jl72l83w4f14xxxx',
	},
	required: true,
});
