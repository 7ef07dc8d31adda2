'use strict';

// n8n finds the node and the credentials through the "n8n" block of package.json;
// this file only gives `require('n8n-nodes-feishu-suite')` something to load.
const { Feishu } = require('./dist/nodes/Feishu/Feishu.node.js');
const { FeishuApi } = require('./dist/credentials/FeishuApi.credentials.js');
const { FeishuCustomBotApi } = require('./dist/credentials/FeishuCustomBotApi.credentials.js');
const { FeishuOAuth2Api } = require('./dist/credentials/FeishuOAuth2Api.credentials.js');

module.exports = { Feishu, FeishuApi, FeishuCustomBotApi, FeishuOAuth2Api };
