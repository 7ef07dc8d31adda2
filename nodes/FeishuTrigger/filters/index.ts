export { at } from './at';
export { buttonValue, emojis, menuKeys } from './answers';
export { fileNamed, files, folders } from './files';
export { chats, chatType, ignoreBots, mentionedOnly, messageTypes, senders } from './messages';
export { approvalCodes, base, recordActions, statuses, tables, taskChanges } from './watched';
