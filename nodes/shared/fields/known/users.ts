/** How every field that names one user is filled in; the address opens a chat with the user. */
export const userLookup = {
	list: 'searchUsers',
	placeholder: 'e.g. ou_6yf8af6bgb',
	url: {
		pattern: /[?&]openId=(ou_\w+)/,
		placeholder: 'e.g. https://applink.feishu.cn/client/chat/open?openId=ou_6yf8af6b',
	},
};
