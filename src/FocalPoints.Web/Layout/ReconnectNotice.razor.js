// Blazor tells the state of the circuit on this element; people are told in words, and what they type is kept by the form itself.
const notice = document.getElementById("components-reconnect-modal");
const words = notice.querySelector("[role=status]");
const again = notice.querySelector("button");
let wasLost = false;

function say(text, isOver) {
  words.textContent = text;
  notice.classList.toggle("open", text !== "");
  again.hidden = !isOver;
}

async function retry() {
  say(notice.dataset.lost, false);
  try {
    if (!await Blazor.reconnect()) reload();
  } catch {
    say(notice.dataset.gone, true);
  }
}

// The server answers again but does not know this page any more: it opens anew, and the form brings the text back.
function reload() {
  say(notice.dataset.reload, false);
  location.reload();
}

notice.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show":
    case "retrying":
      if (!wasLost) say(notice.dataset.lost, false);
      wasLost = true;
      break;
    case "hide":
      if (wasLost) {
        say(notice.dataset.back, false);
        setTimeout(() => say("", false), 6000);
      }
      wasLost = false;
      break;
    case "failed":
      say(notice.dataset.gone, true);
      break;
    case "rejected":
      reload();
      break;
  }
});
again.addEventListener("click", retry);
addEventListener("online", () => { if (!again.hidden) retry(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden && !again.hidden) retry(); });
