export { expectOfficial } from './expectOfficial';
export { officialIssues, officialSchemas, routeKey } from './schemas';
export { sdkRequest, silentLogger } from './sdk';
