import type { Service } from '../service';
import { bot } from './bot';
import { chats } from './chats';
import { directory } from './directory';
import { driveFiles } from './driveFiles';
import { messages } from './messages';
import { spreadsheets } from './spreadsheets';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [
	bot,
	chats,
	directory,
	driveFiles,
	messages,
	spreadsheets,
];
