// Sends files over HTTP, one after the other, and keeps what arrived until .NET has taken it. A list belongs to a practice, not to an
// element or a circuit: it goes on while the page is drawn anew or the line is down.

const lists = new Map();
const handOverPause = 2000;
const handOverPatience = 10000;
const retryPauses = [3, 10, 30, 60, 60, 120, 120, 300].map(seconds => seconds * 1000);

/** Shows and continues the list of a practice in these elements. */
export function attach(practiceId, host, rows, status, dotnet, options) {
  const list = lists.get(practiceId) ?? new UploadList();
  lists.set(practiceId, list);
  list.show(host, rows, status, dotnet, options);
}

/** The elements go away; what is on its way goes on. */
export function detach(practiceId) {
  const list = lists.get(practiceId);
  if (!list) return;
  list.hide();
  if (list.items.length === 0) lists.delete(practiceId);
}

/** Says a sentence in the polite live region. */
export function say(status, text) {
  status.textContent = "";
  requestAnimationFrame(() => { status.textContent = text; });
}

export function focus(id) {
  document.getElementById(id)?.focus();
}

addEventListener("online", () => lists.forEach(list => list.retryBroken()));
addEventListener("beforeunload", event => {
  if ([...lists.values()].some(list => list.isBusy)) event.preventDefault();
});

const fill = (format, ...values) => format.replace(/\{(\d)\}/g, (_, index) => values[index]);

class UploadList {
  items = [];
  current = null;

  get isBusy() { return this.items.some(item => item.state === "waiting" || item.state === "sending"); }

  show(host, rows, status, dotnet, options) {
    Object.assign(this, { host, rows, status, dotnet, url: options.url, maxBytes: options.maxBytes, texts: options.texts });
    const input = host.querySelector("input[type=file]");
    this.accept = input.accept.split(",");
    input.onchange = () => { this.add(input.files); input.value = ""; };
    host.ondragover = event => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); };
    host.ondrop = event => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      this.add(event.dataTransfer.files);
    };
    this.items.forEach(item => { item.row = null; this.draw(item); });
    this.items.filter(item => item.state === "arrived").forEach(item => this.handOver(item));
    this.next();
  }

  hide() { this.dotnet = null; }

  add(files) {
    let room = Number(this.host.dataset.room) - this.items.filter(item => item.state !== "failed").length;
    for (const file of files) {
      const item = { id: newId(), file, name: file.name, state: "waiting", percent: 0, error: "" };
      this.items.push(item);
      const problem = this.problemOf(file) ?? (room <= 0 ? this.texts.tooManyChosen : null);
      if (problem) this.fail(item, problem, false); else room--;
      this.draw(item);
    }
    this.next();
  }

  problemOf(file) {
    const extension = file.name.slice(file.name.lastIndexOf(".")).toLowerCase();
    return !this.accept.includes(extension) ? this.texts.wrongKind
      : file.size > this.maxBytes ? this.texts.tooLarge
      : file.size === 0 ? this.texts.emptyFile
      : null;
  }

  next() {
    const item = this.current ? null : this.items.find(item => item.state === "waiting");
    if (!item) return;
    this.current = item;
    item.state = "sending";
    item.percent = 0;
    this.draw(item);
    if (!item.breaks) this.say(fill(this.texts.sending, item.name));

    const request = item.request = new XMLHttpRequest();
    request.open("POST", `${this.url}?id=${item.id}`);
    request.responseType = "json";
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    request.setRequestHeader("RequestVerificationToken", this.host.querySelector("input[name=__RequestVerificationToken]")?.value ?? "");
    request.upload.onprogress = event => { item.percent = Math.floor(100 * event.loaded / event.total); this.draw(item); };
    request.onload = () => this.answered(item, request);
    request.onerror = request.ontimeout = () => this.ended(() => this.broke(item));
    const form = new FormData();
    form.append("file", item.file, item.name);
    request.send(form);
  }

  answered(item, request) {
    this.ended(() => {
      if (request.status === 200 && request.response?.fileId) {
        item.state = "arrived";
        item.fileId = request.response.fileId;
        item.breaks = 0;
        this.draw(item);
        this.handOver(item);
      } else {
        item.breaks = 0;
        const text = request.status === 401 ? this.texts.signedOut : request.response?.detail ?? this.texts.serverError;
        this.fail(item, text, ![403, 404, 413, 415].includes(request.status));
      }
    });
  }

  ended(then) {
    this.current = null;
    then();
    this.next();
  }

  /** Tells .NET, again and again until it has heard: the circuit may be away. Telling twice does no harm. */
  async handOver(item) {
    clearTimeout(item.timer);
    if (!this.items.includes(item)) return;
    try {
      const heard = this.dotnet && await Promise.race([
        this.dotnet.invokeMethodAsync("Uploaded", item.fileId),
        new Promise(resolve => setTimeout(resolve, handOverPatience, false)),
      ]);
      if (heard) return this.drop(item);
    } catch {
      // The circuit is away, or is being made anew.
    }
    item.timer = setTimeout(() => this.handOver(item), handOverPause);
  }

  /** The line broke: said once, then tried again by itself, ever more patiently. */
  broke(item) {
    item.breaks = (item.breaks ?? 0) + 1;
    this.fail(item, this.texts.noLine, true, item.breaks > 1);
    const pause = retryPauses[item.breaks - 1];
    if (pause) item.timer = setTimeout(() => this.retry(item), pause);
  }

  fail(item, error, mayRetry, isKnown = false) {
    Object.assign(item, { state: "failed", error, mayRetry });
    this.draw(item);
    if (!isKnown) this.say(fill(this.texts.notAdded, item.name, error));
  }

  retry(item) {
    clearTimeout(item.timer);
    if (item.state !== "failed" || !this.items.includes(item)) return;
    item.state = "waiting";
    this.draw(item);
    this.next();
  }

  retryBroken() { this.items.filter(item => item.breaks).forEach(item => this.retry(item)); }

  cancel(item) {
    const wasSending = item === this.current;
    item.request?.abort();
    this.drop(item);
    this.say(fill(this.texts.cancelled, item.name));
    this.host.querySelector("input[type=file]").focus();
    if (wasSending) this.ended(() => {});
  }

  drop(item) {
    clearTimeout(item.timer);
    this.items = this.items.filter(other => other !== item);
    item.row?.remove();
  }

  say(text) { if (this.status?.isConnected) say(this.status, text); }

  draw(item) {
    if (!item.row) {
      item.row = document.createElement("li");
      item.row.className = "item";
      this.rows.append(item.row);
    }
    const { row, name } = item;
    if (row.dataset.state !== item.state) {
      row.dataset.state = item.state;
      row.replaceChildren(...this.parts(item, name));
    }
    if (item.state === "sending") {
      row.querySelector("progress").value = item.percent;
      row.querySelector(".soft").textContent = item.percent < 100 ? fill(this.texts.percentSent, item.percent) : this.texts.checking;
    }
  }

  parts(item, name) {
    const title = element("p");
    title.append(element("bdi", name));
    const cancel = () => this.button(this.texts.cancel, fill(this.texts.cancelFile, name), () => this.cancel(item));
    switch (item.state) {
      case "waiting":
        return [title, element("p", this.texts.waiting, "soft"), cancel()];
      case "sending": {
        const progress = element("progress");
        progress.max = 100;
        progress.setAttribute("aria-label", fill(this.texts.sending, name));
        return [title, progress, element("p", "", "soft"), cancel()];
      }
      case "arrived":
        return [title, element("p", this.texts.handingOver, "soft")];
      default: {
        const retry = item.mayRetry ? [this.button(this.texts.retry, fill(this.texts.retryFile, name), () => this.retry(item))] : [];
        return [title, element("p", item.error, "error"), ...retry,
          this.button(this.texts.dismiss, fill(this.texts.dismissFile, name), () => { this.drop(item); this.host.querySelector("input[type=file]").focus(); })];
      }
    }
  }

  button(text, name, action) {
    const button = element("button", text, "icon");
    button.type = "button";
    button.setAttribute("aria-label", name);
    button.onclick = action;
    return button;
  }
}

function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

// crypto.randomUUID exists over HTTPS only; an intranet may not have that.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
