import type { Service } from '../service';
import { approvals } from './approvals';
import { bot } from './bot';
import { chats } from './chats';
import { directory } from './directory';
import { messages } from './messages';
import { tasks } from './tasks';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [approvals, bot, chats, directory, messages, tasks];
