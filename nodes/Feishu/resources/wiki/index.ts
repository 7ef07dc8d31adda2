import type { Resource } from '../../../shared/operation';
import { createNode } from './operations/createNode';
import { getNode } from './operations/getNode';
import { getNodes } from './operations/getNodes';
import { getSpaces } from './operations/getSpaces';
import { moveDocument } from './operations/moveDocument';
import { moveNode } from './operations/moveNode';

export const wiki: Resource = {
	value: 'wiki',
	name: 'Wiki',
	description: 'Find, list, create and move the pages of wikis',
	operations: [getNode, getNodes, createNode, getSpaces, moveNode, moveDocument],
};
