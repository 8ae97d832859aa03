// Every page works without this file. With it, forms open in place and cards can be dragged.

const sheet = document.getElementById("sheet");

async function openSheet(address, from) {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) { location.href = address; return; }
  fillSheet(await answer.text());
  sheet.showModal();
  sheet.addEventListener("close", () => from?.focus(), { once: true });
}

function fillSheet(html) {
  const form = new DOMParser().parseFromString(html, "text/html").querySelector("main > form[data-form]");
  if (!form) { location.reload(); return; }
  sheet.replaceChildren(form);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-sheet]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    openSheet(link.href, link);
  }
  if (event.target.closest("dialog [data-close]")) {
    event.preventDefault();
    sheet.close();
  }
});

sheet?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
  if (answer.redirected) {
    const target = new URL(answer.url);
    history.replaceState(null, "", target);
    location.reload();
    return;
  }
  fillSheet(await answer.text());
});

// An amount nobody typed follows the choice.
document.addEventListener("change", (event) => {
  const money = event.target.form?.elements.money;
  if (event.target.name === "choice" && money && !money.dataset.typed) money.value = event.target.dataset.money;
  if (event.target === money) money.dataset.typed = "yes";
});

let dragged = null;
for (const card of document.querySelectorAll(".card[draggable]")) {
  card.addEventListener("dragstart", (event) => {
    dragged = card;
    card.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.decide);
  });
  card.addEventListener("dragend", () => { card.classList.remove("dragged"); dragged = null; });
}
for (const lane of document.querySelectorAll(".lanes .column")) {
  lane.addEventListener("dragover", (event) => {
    if (dragged && !lane.contains(dragged)) { event.preventDefault(); lane.classList.add("target"); }
  });
  lane.addEventListener("dragleave", () => lane.classList.remove("target"));
  lane.addEventListener("drop", (event) => {
    event.preventDefault();
    lane.classList.remove("target");
    if (dragged) openSheet(`${dragged.dataset.decide}&action=${lane.dataset.action}`, dragged.querySelector("a[data-sheet]"));
  });
}

// A file that is dropped or chosen is sent at once.
for (const form of document.querySelectorAll("form[data-drop]")) {
  const file = form.elements.file;
  form.querySelector("[data-unneeded]").hidden = true;
  file.addEventListener("change", () => { if (file.files.length) form.requestSubmit(); });
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("target"); });
  form.addEventListener("dragleave", () => form.classList.remove("target"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    file.files = event.dataTransfer.files;
    if (file.files.length) form.requestSubmit();
  });
}

// Work is followed until it is over; then the page says what came of it.
for (const line of document.querySelectorAll("[data-follow]")) {
  const events = new EventSource(line.dataset.follow);
  const bar = line.parentElement.querySelector("progress");
  events.addEventListener("message", (event) => {
    const told = JSON.parse(event.data);
    if (line.textContent !== told.text) line.textContent = told.text;
    bar.value = told.share;
  });
  events.addEventListener("over", () => { events.close(); location.reload(); });
}

// A scenario is answered while it is moved: one question at a time, the last one asked always among them.
for (const form of document.querySelectorAll("form[data-live]")) {
  let wanted = null, busy = false;
  const partner = (field) => form.querySelector(`[data-moves="${CSS.escape(field.name)}"]`);
  const put = (field, value) => {
    if (field === document.activeElement) return;
    field.value = value;
    const slider = partner(field);
    if (slider && slider !== document.activeElement) slider.value = value;
  };
  const ask = async () => {
    if (busy) return;
    busy = true;
    while (wanted) {
      const body = new URLSearchParams(new FormData(form));
      body.set("do", wanted);
      wanted = null;
      const answer = await fetch(`${form.action}?${body}`, { credentials: "same-origin" });
      if (!answer.ok || wanted) continue;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of document.querySelectorAll("[data-answer]")) part.replaceChildren(...page.getElementById(part.id).childNodes);
      for (const field of page.querySelectorAll("form[data-live] input[name]")) put(form.elements.namedItem(field.name), field.value);
    }
    busy = false;
  };
  for (const slider of form.querySelectorAll("[data-moves]")) {
    slider.hidden = false;
    const field = form.elements.namedItem(slider.dataset.moves);
    slider.addEventListener("input", () => { field.value = slider.value; });
    field.addEventListener("input", () => { slider.value = field.value; });
  }
  form.addEventListener("input", (event) => {
    const name = event.target.dataset.moves ?? event.target.name;
    wanted = name === "total" ? "spread" : name === "hours" ? form.dataset.doing || "try" : "try";
    form.dataset.doing = wanted;
    ask();
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
