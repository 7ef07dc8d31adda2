import type { Service } from '../service';
import { bot } from './bot';
import { chats } from './chats';
import { departments } from './departments';
import { directory } from './directory';
import { messages } from './messages';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [bot, chats, departments, directory, messages];
