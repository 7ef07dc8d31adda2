import type { Resource } from '../operation';
import { apiCall } from './apiCall';
import { approval } from './approval';
import { message } from './message';
import { task } from './task';

/** The resources with a service of their own; adding one is one line here. */
const services: readonly Resource[] = [approval, message, task];

/** The Resource list. */
export const resources: readonly Resource[] = [apiCall(services), ...services];
