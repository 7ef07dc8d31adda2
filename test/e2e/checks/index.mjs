import { openBrowser } from '../browser/browser.mjs';
import { editorOf } from '../browser/editor.mjs';
import { checkAgent } from './agent.mjs';
import { checkAppearance } from './appearance.mjs';
import { checkCanvas } from './canvas.mjs';
import { checkChinese } from './chinese.mjs';
import { checkCredential } from './credential.mjs';
import { checkExamples } from './examples.mjs';
import { checkNewcomer } from './newcomer.mjs';
import { checkOAuth } from './oauth.mjs';
import { checkOtherSide } from './otherSide.mjs';
import { checkQueue } from './queue.mjs';
import { checkRestart } from './restart.mjs';
import { checkRuns } from './runs.mjs';
import { openStage } from './stage.mjs';
import { checkTemplates } from './templates.mjs';
import { checkTrigger } from './trigger.mjs';
import { checkWait } from './wait.mjs';

/**
 * All checks, on three n8n after each other: one process, as most people run it, one with its forms in
 * Chinese, and queue mode.
 * @param {ReturnType<typeof import('./report.mjs').createReport>} report
 */
export async function runChecks(report) {
	await checkOneProcess(report);
	await checkChinese(report);
	await checkQueue(report.check);
}

async function checkOneProcess(report) {
	const { check, count } = report;
	const stage = await openStage();
	await checkRuns(check, stage);
	await checkCredential(check, stage);
	await checkTrigger(check, stage);
	const browser = await openBrowser();
	report.onFailure = () => browser.shotAll(`failed-${count.failed}`);
	const view = { ...browser, editor: editorOf(browser.page, stage.n8n.origin) };
	await view.editor.logIn(stage.password);
	await checkCanvas(check, stage, view);
	await checkAppearance(check, stage, view);
	await checkNewcomer(check, stage, view);
	await checkAgent(check, stage, view);
	await checkOAuth(check, stage, view);
	await checkWait(check, stage, view);
	await checkTemplates(check, stage, view);
	await checkOtherSide(check, stage, view);
	report.onFailure = undefined;
	await browser.close();
	// Last: they make chats of their own, which the pickers would show.
	await checkExamples(check, stage);
	await checkRestart(check, stage);
	await stage.close();
}
