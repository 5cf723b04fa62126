// The search box is a plain form. What suggests while somebody types is fetched when it has the focus for the first time, and not at all where data is saved.
const form = document.querySelector("form[data-script]");
const input = form && form.elements.q;
let loading;

function load() {
  loading = loading || import(new URL(form.dataset.script, document.baseURI).href).then(module => module.suggest(form), () => { loading = null; });
}

if (input && window.AbortController && !(navigator.connection && navigator.connection.saveData)) {
  input.type = "text"; // A box of the type search may not be a combobox.
  input.addEventListener("focus", load);
  if (document.activeElement === input) load();
}
