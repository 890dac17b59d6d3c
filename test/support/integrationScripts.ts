/*
 * Scripts as people write them for Rocket.Chat's webhooks, in the ways that its documentation and its users show. None of
 * them breaks on 9.0.
 */

export const SOUND_SCRIPTS: readonly (readonly [name: string, script: string])[] = [
    [
        'a bridge from a code host',
        `/* exported Script */
/* globals console, _, s */

const colors = { success: '#36a64f', failed: '#d50200', other: '#6498CC' };
const getRandomInt = (min, max) => Math.floor(Math.random() * (max - min + 1)) + min;

String.prototype.capitalizeFirstLetter = function () {
  return this.charAt(0).toUpperCase() + this.slice(1);
};

const atName = (user) => (user && user.name ? '@' + user.name.replace(/\\s/g, '') : '');
const makeAttachment = (author, text, timestamp, color) => {
  return { author_name: author ? author.name : '', author_icon: '', ts: timestamp || '', text, color: color || colors.other };
};

class Script { // eslint-disable-line
  process_incoming_request({ request }) {
    try {
      let result = null;
      const channel = request.url.query.channel;
      const event = request.headers['x-gitlab-event'];
      switch (event) {
        case 'Push Hook':
          result = this.pushEvent(request.content);
          break;
        case 'Issue Hook':
          result = this.issueEvent(request.content);
          break;
        default:
          result = this.unknownEvent(request, event);
          break;
      }
      if (result && result.content && channel) {
        result.content.channel = '#' + channel;
      }
      return result;
    } catch (e) {
      console.log('gitlabevent error', e);
      return { error: { success: false, message: e.message || e } };
    }
  }

  pushEvent(data) {
    const { project, user, user_name } = data;
    if (data.checkout_sha === null && !data.commits.length) {
      return { content: { username: user_name, text: 'removed ' + project.path_with_namespace } };
    }
    var attachments = [];
    for (var i = 0; i < data.commits.length; i++) {
      var commit = data.commits[i];
      attachments.push(makeAttachment(commit.author, \`[\${commit.id.slice(0, 8)}](\${commit.url})\`));
    }
    return { content: { username: atName(user), text: 'pushed', attachments } };
  }

  issueEvent({ object_attributes: { title, iid, action = 'opened', ...rest }, user, labels = [] }) {
    const names = labels.map(function (label) { return label.title; });
    return { content: { text: \`\${user.name} \${action} #\${iid} \${title} \${names.join(', ')} \${JSON.stringify(rest)}\` } };
  }

  unknownEvent(data, event) {
    return { content: { text: \`Unknown event '\${event}' occured. Data attached.\`, attachments: [{ text: JSON.stringify(data, null, 4) }] } };
  }
}`,
    ],
    [
        'an outgoing one with all methods',
        `class Script {
  /**
   * @params {object} request
   */
  prepare_outgoing_request({ request }) {
    let match;
    console.log('data', request.data);
    // Change the URL and method of the request
    match = request.data.text.match(/^pr last$/);
    if (match) {
      return { url: request.url + '/repos/octocat/pulls', headers: request.headers, method: 'GET' };
    }
    match = request.data.text.match(/^private (.+)$/);
    if (match) {
      request.data.text = match[1];
      return { message: { text: request.data.text, channel: '@rocket.cat' } };
    }
    if (s.include(request.data.text, 'stop')) return;
    request.headers['X-Count'] = Store.set('count', (Store.get('count') || 0) + 1);
    return request;
  }

  process_outgoing_response({ request, response }) {
    if (response.status_code === 404) return { content: { text: '', parseUrls: false } };
    var text = [];
    response.content.forEach(function (pr) {
      text.push('> ' + pr.state + ' [#' + pr.number + '](' + pr.html_url + ') - ' + pr.title);
    });
    return { content: { text: text.join('\\n'), parseUrls: false } };
  }
}`,
    ],
    [
        'one with helpers of the old style',
        `var self;
function pad(n) { if (n < 10) { n = '0' + n; } return n; }
var Formatter = function () { this.lines = []; };
Formatter.prototype.add = function (line) { this.lines.push(line); return this; };
Formatter.prototype.toString = function () { return this.lines.join('\\n'); };

class Script {
  process_incoming_request({ request }) {
    self = this;
    var formatter = new Formatter();
    var alerts = request.content.alerts || [];
    for (var key in alerts) {
      if (!alerts.hasOwnProperty(key)) continue;
      var alert = alerts[key], date = new Date(alert.startsAt);
      formatter.add(pad(date.getHours()) + ':' + pad(date.getMinutes()) + ' ' + alert.labels.alertname);
    }
    alerts.forEach(function (one) { self.count(one); });
    return { content: { text: formatter.toString(), icon_url: 'https://example.com/a.png?v=010' } };
  }
  count(one) { this.total = (this.total || 0) + 1; }
}`,
    ],
    [
        'one that waits for an answer',
        `class Script {
  async prepare_outgoing_request({ request: { data: { text, user_name: user }, url, method = 'POST', headers } }) {
    const [, command, ...rest] = /^!(\\w+)\\s*(.*)$/u.exec(text) ?? [];
    const body = { command, argument: rest.join(' '), user };
    try {
      const answer = await fetch(\`\${url}?q=\${encodeURIComponent(command)}\`, { method: 'GET' });
      const json = await answer.json();
      for (const [name, value] of Object.entries(json)) body[name] ??= value;
    } catch {
      body.failed = true;
    } finally {
      body.at = Date.now();
    }
    return { url, method, headers: { ...headers, 'Content-Type': 'application/json' }, data: body };
  }

  static limit = 10;
  #seen = new Set();
  get size() { return this.#seen.size; }
  *all() { yield* this.#seen; }
}`,
    ],
    [
        'one that was compiled from newer code',
        `var __assign = (this && this.__assign) || function () {
  __assign = Object.assign || function (t) {
    for (var s, i = 1, n = arguments.length; i < n; i++) {
      s = arguments[i];
      for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
    }
    return t;
  };
  return __assign.apply(this, arguments);
};
class Script {
  process_incoming_request({ request }) {
    var _this = this;
    var content = __assign({}, request.content);
    return Object.keys(content).reduce(function (result, key) {
      result.content.text += _this.line(key, content[key]);
      return result;
    }, { content: { text: '' } });
  }
  line(key, value) { return key + ': ' + value + '\\n'; }
}`,
    ],
    ['one that says nothing', 'class Script {\n}\n'],
    [
        'one with a byte order mark and Windows lines',
        '\ufeffclass Script {\r\n  process_incoming_request() {\r\n    return;\r\n  }\r\n}\r\n',
    ],
];

const SOUND = SOUND_SCRIPTS[1]?.[1] ?? '';
/** Puts a line to the beginning of the first method. */
const withLine = (line: string): string => SOUND.replace('let match;', `let match; ${line}`);

/** The head of the method that Rocket.Chat calls. */
const METHOD = /(?:process|prepare)_(?:in|out)\w+\(.*\) \{/;
/** What still compiles on 9.0, and fails there. */
const MISTAKES = [
    ['an undeclared name', 'undeclaredName = 1;', 'implicit-global'],
    ['an undeclared counter', 'for (undeclaredName = 0; undeclaredName < 1; undeclaredName++) {}', 'implicit-global'],
    ['`arguments.callee`', 'const again = function () { return arguments.callee; };', 'arguments-callee'],
    ['`this` of a callback', '[].forEach(function (one) { this.seen = one; });', 'nested-this'],
] as const;

/** A sound script with one mistake, and what it leads to. */
export const ALTERED_SCRIPTS: readonly (readonly [name: string, script: string, flaw: string])[] = [
    ['a number is octal', withLine('const mode = 0644;'), 'octal-literal'],
    ['a parameter stands twice', withLine('const f = function (x, x) {};'), 'duplicate-parameter'],
    ['a bracket is missing', `${SOUND.slice(0, -1)}`, 'syntax-error'],
    ...SOUND_SCRIPTS.flatMap(([name, script]) =>
        MISTAKES.flatMap(([what, line, flaw]): readonly (readonly [string, string, string])[] => {
            const altered = script.replace(METHOD, (head) => `${head} ${line}`);
            return altered === script ? [] : [[`${what} in ${name}`, altered, flaw]];
        }),
    ),
];
