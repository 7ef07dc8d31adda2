export { expectOfficial } from './expectOfficial';
export { silentLogger } from './sdk';
