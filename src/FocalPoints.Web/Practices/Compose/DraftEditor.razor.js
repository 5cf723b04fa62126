// Keeps what is typed, here and in the browser's storage, until the server has it. Every answer of the form has its path in data-path. The
// server never writes into a box by itself: a letter typed is a letter kept, however slow the line is.

const handOverPause = 900;     // after the last key: saved well within two seconds
const handOverAtLatest = 4000; // while somebody types without a pause
const keepPause = 250;
const retryPause = 2000;
const patience = 15000;        // before an unanswered handing over is sent again
const mostAtOnce = 300000;     // characters; more would not pass

let desk = null;

/** Takes the form over and returns what an earlier window kept of it, as JSON; null where there is nothing. */
export function attach(root, dotnet, options) {
  desk?.leave();
  desk = new Desk(root, dotnet, options);
  const kept = desk.recall();
  desk.showUnsent();
  return kept;
}

export function detach() {
  desk?.leave();
  desk = null;
}

/** Writes answers that came from elsewhere into the form, except where somebody is just typing. */
export function show(answers) { desk?.show(answers); }

/** The server has everything up to the handing over of this number, except what does not fit its field. */
export function saved(version, upTo, at, news, unfit) { desk?.saved(version, upTo, at, news, unfit); }

/** The server did not take it; says why. */
export function notSaved(text) { desk?.say(text, "bad"); }

export function focus(id) {
  const element = document.getElementById(id);
  element?.focus();
  element?.scrollIntoView({ block: "center" });
}

/** The part of the form that is open, so that it opens there again. */
export function address(url) { history.replaceState(history.state, "", url); }

const fill = (format, ...values) => format.replace(/\{(\d)\}/g, (_, index) => values[index]);
const elements = new Intl.Segmenter(undefined, { granularity: "grapheme" });

class Desk {
  written = new Map();  // path: { value, known, at }; what the server is not known to have
  unfit = new Map();    // path: the same; the server saw it and has no place for it, as for letters in a number
  unsent = new Map();   // id of a box whose text is handed over only when it is left: its text
  pending = new Map();  // element: { path, since }; what was not handed over since it was typed
  before = new WeakMap();
  number = 0;
  isSending = false;
  isLineDown = false;
  waiters = [];

  constructor(root, dotnet, { key, version, savedAt, texts }) {
    Object.assign(this, { root, dotnet, version, texts, savedAt });
    this.prefix = key + ":";
    this.key = this.prefix + windowId();
    this.status = root.querySelector("[data-state]");
    this.listening = new AbortController();
    const on = (target, event, action) => target.addEventListener(event, action, { signal: this.listening.signal });
    on(root, "focusin", event => this.remember(event.target));
    on(root, "input", event => this.typed(event.target));
    on(root, "change", event => { this.typed(event.target); this.left(event.target); this.handOver(); });
    on(root, "click", event => this.clicked(event));
    on(document, "submit", event => this.leaving(event, () => event.target.submit())); // Signing out clears the browser's storage.
    on(window, "pagehide", () => this.keep());
    on(document, "visibilitychange", () => { if (document.hidden) { this.keep(); this.handOver(); } });
    const line = document.getElementById("components-reconnect-modal");
    if (line) on(line, "components-reconnect-state-changed", event => this.lineChanged(event.detail.state));
    this.watcher = new MutationObserver(() => { this.count(); this.showUnsent(); });
    this.watcher.observe(root, { childList: true, subtree: true });
    this.count();
    this.saySaved();
  }

  leave() {
    this.keep();
    this.listening.abort();
    this.watcher.disconnect();
    for (const timer of [this.keepTimer, this.handOverTimer, this.lateTimer]) clearTimeout(timer);
  }

  /** The drawing of the form that is shown: paths hold for this one. */
  get epoch() { return Number(this.root.dataset.epoch); }

  // Typing

  remember(element) {
    const path = element.dataset?.path;
    if (path && !this.written.has(path)) this.before.set(element, this.read(element));
  }

  typed(element) {
    if (element.dataset.filter) return this.filter(element);
    const path = element.dataset.path;
    if (!path) return this.typedUnsent(element);
    const value = this.read(element);
    const entry = this.written.get(path) ?? { known: this.before.has(element) ? [this.before.get(element)] : [] };
    if (value === entry.value) return;
    Object.assign(entry, { value, at: this.number + 1 });
    this.written.set(path, entry);
    this.pending.set(element, { path, since: this.pending.get(element)?.since ?? this.epoch });
    this.count();
    this.soon();
  }

  soon() {
    const now = Date.now();
    this.since ??= now;
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => this.keep(), keepPause);
    clearTimeout(this.handOverTimer);
    this.handOverTimer = setTimeout(() => this.handOver(), Math.max(0, Math.min(handOverPause, this.since + handOverAtLatest - now)));
    clearTimeout(this.lateTimer);
    this.lateTimer = setTimeout(() => { if (this.written.size && !this.isLineDown) this.say(this.texts.waiting, "wait"); }, patience / 2);
  }

  /** Hands over what was typed; again and again until it was heard. */
  async handOver() {
    clearTimeout(this.handOverTimer);
    if (this.isSending || this.isLineDown || this.pending.size === 0 || this.listening.signal.aborted) return;
    const batch = this.pending;
    const answers = {};
    for (const [element, { path }] of batch) answers[element.isConnected ? element.dataset.path : path] = element.isConnected ? this.read(element) : this.written.get(path)?.value ?? "";
    if (Object.values(answers).reduce((sum, value) => sum + value.length, 0) > mostAtOnce) return this.say(this.texts.tooLongToSend, "bad");

    this.pending = new Map();
    this.since = undefined;
    this.isSending = true;
    this.number++;
    for (const [path, value] of Object.entries(answers)) {
      const entry = this.written.get(path);
      if (entry) entry.known = [...entry.known, value].slice(-6);
    }
    const focused = document.activeElement;
    const writing = batch.has(focused) && focused.matches("textarea, input:not([type=radio], [type=checkbox])") ? focused.dataset.path : null;
    let isHeard = false, pause = handOverPause;
    try {
      const call = this.dotnet.invokeMethodAsync("Typed", this.number, this.epoch, Math.min(...[...batch.values()].map(typed => typed.since)), answers, writing);
      call.catch(() => {});
      const answer = await Promise.race([call, new Promise(resolve => setTimeout(resolve, patience, "silence"))]);
      isHeard = answer === true;
      pause = answer === false ? keepPause : retryPause;
    } catch {
      pause = retryPause; // The circuit is away, or the server is in trouble: it is sent again.
    }
    this.isSending = false;
    for (const [element, typed] of isHeard ? [] : batch) {
      this.pending.set(element, typed);
      if (this.written.has(typed.path)) this.written.get(typed.path).at = this.number + 1;
    }
    if (this.pending.size) this.handOverTimer = setTimeout(() => this.handOver(), isHeard ? handOverPause : pause);
    this.keep();
  }

  saved(version, upTo, at, news, unfit) {
    for (const path of this.unfit.keys()) if (!unfit.includes(path)) this.unfit.delete(path);
    for (const [path, entry] of this.written) {
      if (entry.at > upTo) continue;
      this.written.delete(path);
      if (unfit.includes(path)) this.unfit.set(path, entry);
    }
    Object.assign(this, { version, savedAt: at, news });
    clearTimeout(this.lateTimer);
    this.keep();
    if (!this.isLineDown) this.saySaved();
    if (this.written.size === 0) this.waiters.splice(0).forEach(go => go());
  }

  // Boxes whose text is something only when it is whole, such as a tag: kept at each pause all the same.

  typedUnsent(box) {
    if (!box.id || !("unsent" in box.dataset)) return;
    this.unsent.set(box.id, box.value);
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => this.keep(), keepPause);
  }

  left(box) { if (this.unsent.delete(box.id)) this.keep(); }

  /** Puts it back into the boxes that are shown, where nothing else was typed; the server hears of it when the box is left. */
  showUnsent() {
    for (const [id, text] of this.unsent) {
      const box = document.getElementById(id);
      if (!box || box === document.activeElement || box.value === text) continue;
      box.value = text;
      if (box.dataset.unsent === "whole") box.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  // The browser's storage

  keep() {
    clearTimeout(this.keepTimer);
    try {
      if (this.written.size + this.unfit.size + this.unsent.size === 0) return localStorage.removeItem(this.key);
      const answers = Object.fromEntries([...this.unfit, ...this.written].map(([path, { value, known }]) => [path, { value, known }]));
      localStorage.setItem(this.key, JSON.stringify({ version: this.version, at: new Date().toISOString(), answers, unsent: Object.fromEntries(this.unsent) }));
    } catch {
      this.say(this.texts.storageFull, "bad");
    }
  }

  /** The newest text that a window kept of this draft, now this window's own. Older ones wait for the next time. */
  recall() {
    let newest = null, newestKey = null;
    try {
      for (const key of Object.keys(localStorage).filter(key => key.startsWith(this.prefix))) {
        const kept = parse(localStorage.getItem(key));
        if (kept?.answers && (!newest || kept.at > newest.at)) [newest, newestKey] = [kept, key];
      }
      if (!newest) return null;
      for (const [path, entry] of Object.entries(newest.answers)) this.written.set(path, { ...entry, at: 0 });
      for (const [id, text] of Object.entries(newest.unsent ?? {})) this.unsent.set(id, text);
      this.version = newest.version;
      this.keep();
      if (newestKey !== this.key) localStorage.removeItem(newestKey);
      return JSON.stringify(newest);
    } catch {
      return null; // No storage, nothing kept.
    }
  }

  // Boxes

  read(element) {
    if ("several" in element.dataset) return this.same(element).filter(box => box.checked).map(box => box.value).join("\n");
    if (element.type === "radio") return this.same(element).find(box => box.checked)?.value ?? "";
    return element.type === "checkbox" ? String(element.checked) : element.value;
  }

  same(element) { return [...this.root.querySelectorAll("[data-path]")].filter(other => other.dataset.path === element.dataset.path); }

  show(answers) {
    const busy = new Set([...this.pending.keys()].map(element => element.dataset.path));
    for (const element of this.root.querySelectorAll("[data-path]")) {
      const value = answers[element.dataset.path];
      if (value === undefined || busy.has(element.dataset.path)) continue;
      if ("several" in element.dataset) element.checked = value.split("\n").includes(element.value);
      else if (element.type === "radio") element.checked = element.value === value;
      else if (element.type === "checkbox") element.checked = value === "true";
      else if (element.value !== value) element.value = value;
    }
    this.count();
  }

  /** Text elements (UAX 29), as the limits count them. */
  count() {
    for (const place of this.root.querySelectorAll("[data-count]")) {
      const box = document.getElementById(place.dataset.count);
      if (!box) continue;
      const max = Number(place.dataset.max);
      let length = 0;
      for (const _ of elements.segment(box.value.trim())) length++;
      const text = length > max ? fill(this.texts.countOver, number(length), number(max), number(length - max)) : fill(this.texts.countOf, number(length), number(max));
      if (place.textContent !== text) place.textContent = text;
      place.classList.toggle("todo", length > max);
    }
  }

  filter(box) {
    const list = document.getElementById(box.dataset.filter);
    const letters = box.value.trim().toLocaleLowerCase();
    const picks = [...list.querySelectorAll(".pick")];
    for (const pick of picks) pick.hidden = !pick.textContent.toLocaleLowerCase().includes(letters);
    for (const fold of list.querySelectorAll("details")) {
      fold.hidden = [...fold.querySelectorAll(".pick")].every(pick => pick.hidden);
      if (letters) fold.open = true;
    }
    this.root.querySelector(`[data-nothing="${box.dataset.filter}"]`).hidden = picks.some(pick => !pick.hidden);
  }

  // Ways

  /** A link within the page leads to its field; one that leaves waits until the server has everything. */
  clicked(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const fold = link.closest(".rail details");
    if (fold && matchMedia("(max-width: 59.99rem)").matches) fold.open = false;
    if (link.dataset.focus) {
      event.preventDefault();
      const target = document.getElementById(link.dataset.focus);
      (target?.closest("fieldset")?.querySelector("input:checked, input") ?? target)?.focus();
    } else if ("afterSave" in link.dataset) {
      this.leaving(event, () => location.assign(link.href));
    }
  }

  async leaving(event, go) {
    if (this.written.size === 0) return;
    event.preventDefault();
    this.handOver();
    const isSaved = await Promise.race([
      new Promise(resolve => this.waiters.push(() => resolve(true))),
      new Promise(resolve => setTimeout(resolve, patience / 2, false)),
    ]);
    if (isSaved) go(); else this.say(this.texts.leaving, "wait");
  }

  lineChanged(state) {
    this.isLineDown = state !== "hide";
    if (this.isLineDown) {
      this.keep();
      this.say(this.texts.lineDown, "wait");
    } else {
      this.saySaved();
      this.handOver();
    }
  }

  saySaved() {
    const time = new Date(this.savedAt).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const text = fill(this.texts.savedAt, time);
    this.say(this.news ? fill(this.texts.savedWith, text, this.news) : text, "");
  }

  say(text, look) {
    if (this.status.textContent !== text) this.status.textContent = text;
    this.status.dataset.state = look;
  }
}

function parse(json) {
  try { return JSON.parse(json); } catch { return null; }
}

function number(value) { return value.toLocaleString(document.documentElement.lang); }

// Two windows on one draft keep their own texts; a window that is opened again finds its own.
function windowId() {
  const name = "focalpoints:window";
  let id = sessionStorage.getItem(name);
  if (!id) sessionStorage.setItem(name, id = [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, "0")).join(""));
  return id;
}
