import { rm } from 'node:fs/promises';

import { openBrowser } from './browser/browser.mjs';
import { editorOf } from './browser/editor.mjs';
import { checkCanvas } from './checks/canvas.mjs';
import { createReport } from './checks/report.mjs';
import { openStage } from './checks/stage.mjs';
import { stopPrograms } from './n8n/program.mjs';
import { installPrograms } from './setup/debian.mjs';
import { install } from './setup/install.mjs';
import { build } from './setup/pack.mjs';
import { SHOTS } from './setup/paths.mjs';
import { step } from './setup/step.mjs';

// The package in a real n8n, in a browser and over n8n's REST API: `npm run e2e`.
const stage = await openStage();
const browser = await openBrowser();
const editor = editorOf(browser.page, stage.n8n.origin);
await editor.logIn(stage.password);
const report = createReport(async (name) => await browser.shot('failed'));
await checkCanvas(report.check, stage, { ...browser, editor });
await browser.close();
await stage.close();
