export { at } from './at';
export { buttonValue, emojis, menuKeys } from './answers';
export { chats, chatType, ignoreBots, mentionedOnly, messageTypes, senders } from './messages';
export { approvalCodes, base, recordActions, statuses, tables } from './watched';
