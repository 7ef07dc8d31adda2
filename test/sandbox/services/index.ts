import type { Service } from '../service';
import { bot } from './bot';
import { chats } from './chats';
import { directory } from './directory';
import { documents } from './documents';
import { driveFiles } from './driveFiles';
import { messages } from './messages';
import { wikiPages } from './wikiPages';

/** Every service of the sandbox; a new one is one line here. */
export const services: readonly Service[] = [
	bot,
	chats,
	directory,
	documents,
	driveFiles,
	messages,
	wikiPages,
];
