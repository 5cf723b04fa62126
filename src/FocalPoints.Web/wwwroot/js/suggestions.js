// Suggestions while somebody types: a combobox with a list and manual selection, as the ARIA Authoring Practices have it.
// Whatever fails here leaves a form that works.
const pause = 150;
const longest = 200;

// Two letters say something; of scripts without spaces, from Thai and Lao on, one does.
const isEnough = text => text.length <= longest && (text.length > 1 || text > "\u0dff");

function add(parent, name, role, attributes) {
  const element = document.createElement(name);
  if (role) element.setAttribute("role", role);
  return parent.appendChild(Object.assign(element, attributes));
}

function write(parent, item) {
  const words = add(parent, "bdi", "", { textContent: item.text });
  if (item.lang) words.lang = item.lang;
  if (item.dir) words.dir = item.dir;
}

export function suggest(form) {
  const input = form.elements.q;
  const list = add(form, "div", "listbox", { id: "suggestions", className: "suggestions", hidden: true });
  const status = add(form, "p", "status", { className: "vh" });
  let options = [], active = -1, asking, timer;

  // Without its style the list is not shown.
  const styled = new Promise(resolve => add(document.head, "link", "", { rel: "stylesheet", onload: resolve, href: form.dataset.style }));

  function mark(next) {
    if (active >= 0) options[active].setAttribute("aria-selected", "false");
    active = next;
    if (active < 0) return input.removeAttribute("aria-activedescendant");
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  function open(isOpen) {
    mark(-1);
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", isOpen);
    list.style.insetBlockStart = input.offsetTop + input.offsetHeight + "px";
    list.style.inlineSize = input.offsetWidth + "px";
  }

  function stop() {
    clearTimeout(timer);
    if (asking) asking.abort();
    asking = null;
  }

  function close() {
    stop();
    open(false);
  }

  function show(found) {
    mark(-1);
    list.textContent = "";
    options = [];
    found.groups.forEach((group, at) => {
      const box = add(list, "div", "group");
      box.setAttribute("aria-labelledby", add(box, "div", "presentation", { id: "suggestions-" + at, textContent: group.name }).id);
      for (const item of group.items) {
        const option = add(box, "div", "option", { id: "suggestion-" + options.length, item });
        option.setAttribute("aria-selected", "false");
        write(option, item);
        if (item.also) write(option, item.also);
        options.push(option);
      }
    });
    list.setAttribute("aria-label", found.label);
    status.textContent = found.message;
    open(options.length > 0);
  }

  async function ask() {
    stop();
    const text = input.value.trim();
    if (!isEnough(text)) return show({ groups: [], label: "", message: "" });
    const mine = asking = new AbortController();
    try {
      const answer = await fetch(form.dataset.suggestions + "?q=" + encodeURIComponent(text), { signal: mine.signal });
      const found = answer.ok && await answer.json();
      await styled;
      if (mine === asking && found) show(found);
    } catch (problem) { // The line is cut, or something else was typed meanwhile.
      if (mine === asking) close();
    }
  }

  function wait() {
    mark(-1);
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  }

  function choose({ item }) {
    close();
    if (item.url) return location.assign(item.url);
    input.value = item.text;
    if (form.requestSubmit) form.requestSubmit();
    else form.submit();
  }

  function move(event, step) {
    event.preventDefault();
    if (options.length === 0) return ask();
    if (list.hidden) open(true);
    if (event.altKey) return;
    const places = options.length + 1;
    mark((active + 1 + step + places) % places - 1);
  }

  const keys = {
    ArrowDown: event => move(event, 1),
    ArrowUp: event => move(event, -1),
    Enter(event) {
      if (active < 0) return;
      event.preventDefault();
      choose(options[active]);
    },
    Escape(event) {
      event.preventDefault();
      if (list.hidden) input.value = "";
      close();
    },
    Tab: close,
    ArrowLeft: () => mark(-1),
    ArrowRight: () => mark(-1),
    Home: () => mark(-1),
    End: () => mark(-1)
  };

  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": "suggestions", "aria-expanded": "false" }))
    input.setAttribute(name, value);
  input.addEventListener("input", event => event.isComposing || wait());
  input.addEventListener("compositionend", wait);
  input.addEventListener("keydown", event => !event.isComposing && keys[event.key] && keys[event.key](event));
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  list.addEventListener("mousedown", event => event.preventDefault()); // The box keeps the focus.
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  if (document.activeElement === input && input.value !== input.defaultValue) wait();
}
