/** The link to a chat that Feishu's clients open (documentation: "Open a chat", AppLink). */
export const CHAT_ADDRESS = {
	pattern: /[?&]openChatId=(oc_\w+)/,
	placeholder: 'e.g. https://applink.feishu.cn/client/chat/open?openChatId=oc_a0553eda',
};
