import type { Service } from '../service';
import { bitable } from './bitable';
import { bot } from './bot';
import { chats } from './chats';
import { directory } from './directory';
import { messages } from './messages';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [bitable, bot, chats, directory, messages];
