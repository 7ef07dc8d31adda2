import { chatId, hiddenFor } from '../../../shared/fields';

/** The chat of which something is listed; not asked for where the list is of a thread. */
export const listedChat = hiddenFor(chatId, { containerType: ['thread'] });
