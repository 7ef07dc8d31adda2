import type { Service } from '../service';
import { bot } from './bot';
import { chats } from './chats';
import { directory } from './directory';
import { driveList } from './driveList';
import { messages } from './messages';
import { spreadsheets } from './spreadsheets';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [
	bot,
	chats,
	directory,
	driveList,
	messages,
	spreadsheets,
];
