// The form's only script: it keeps answers, writes them to a file, and reads that file again.
// It asks nothing of any network; the page forbids it to.
"use strict";
(() => {
  const page = document.documentElement;
  const form = document.querySelector("form");
  const asks = [...form.querySelectorAll("[data-ask]")];
  const STORE = "germoir-form-1";
  // Keys whose values are days: TOML writes them without quotes.
  const DAYS = new Set(["date", "started", "ended", "updated", "keep_until", "since"]);
  // What an opened file says that no question here asks: it is written again as it was.
  let carried = {};
  const say = (id) => document.querySelector(`#says [data-id="${id}"] [lang="${page.lang}"]`).textContent;

  // Language: every text is there twice, and the page shows one.
  function speak(language) {
    page.lang = language;
    for (const option of document.querySelectorAll("[data-fr]")) option.textContent = option.dataset[language];
    for (const button of document.querySelectorAll("[data-speak]"))
      button.setAttribute("aria-pressed", String(button.dataset.speak === language));
    document.title = say("title");
  }

  // Rows: a template for each new one.
  function addRow(rows, values = {}) {
    const row = rows.querySelector(":scope > template").content.cloneNode(true).firstElementChild;
    row.carried = { ...values };
    for (const field of row.querySelectorAll("[data-key]")) {
      field.value = values[field.dataset.key] ?? "";
      delete row.carried[field.dataset.key];
    }
    for (const option of row.querySelectorAll("[data-fr]")) option.textContent = option.dataset[page.lang];
    rows.querySelector(":scope > .list").append(row);
    return row;
  }
  function readRows(rows) {
    const read = [];
    for (const row of rows.querySelectorAll(":scope > .list > .row")) {
      const values = {};
      for (const field of row.querySelectorAll("[data-key]")) {
        if (field.value.trim() === "" || field.parentElement.hidden) continue;
        values[field.dataset.key] = field.type === "number" ? Number(field.value) : field.value;
      }
      if (Object.keys(values).length) read.push({ ...values, ...row.carried });
    }
    return read;
  }

  // One question: what it holds, and how to fill it.
  const list = (text) => text.split(/[\n;]/).map((part) => part.trim()).filter(Boolean);
  const chosen = (ask, name) => ask.querySelector(`input[name="${name}"]:checked`)?.value;
  // Between the ends of a ladder the next sentence may be one that cannot be told.
  const isBetween = (said) => Number(said) > 0 && Number(said) < 4;
  function readScale(ask) {
    const answer = {};
    const [first, second] = ask.dataset.sides ? ask.dataset.sides.split(" ") : [];
    const said = first && chosen(ask, `${ask.dataset.ask}.${first}`);
    if (said === "declined") return "declined";
    if (said === "not_applicable") answer.not_applicable = ask.querySelector("[data-reason]").value;
    else if (said && said !== "unknown") {
      answer[first] = Number(said);
      const other = second && said !== "0" && chosen(ask, `${ask.dataset.ask}.${second}`);
      if (other) answer[second] = other === "unknown" ? other : Number(other);
      if (isBetween(said) && ask.querySelector("[data-at-least]")?.checked) answer.at_least = true;
    }
    const note = ask.querySelector("[data-note]").value;
    if (note.trim()) answer.note = note;
    const evidence = readRows(ask.querySelector("[data-rows]"));
    if (evidence.length) answer.evidence = evidence;
    return Object.keys(answer).length ? answer : undefined;
  }
  function read(ask) {
    const field = ask.querySelector("input, textarea");
    switch (ask.dataset.kind) {
      case "scale": return readScale(ask);
      case "one": return chosen(ask, ask.dataset.ask) || undefined;
      case "yes-no": { const said = chosen(ask, ask.dataset.ask); return said ? said === "true" : undefined; }
      case "many": {
        const ids = [...ask.querySelectorAll("input:checked")].map((box) => box.value);
        return ids.length ? ids : undefined;
      }
      case "rows": { const rows = readRows(ask.querySelector("[data-rows]")); return rows.length ? rows : undefined; }
      case "own": { const words = list(field.value); return words.length ? words : undefined; }
      case "number": return field.value === "" ? undefined : Number(field.value);
      default: return field.value.trim() === "" ? undefined : field.value;
    }
  }
  function choose(ask, name, value) {
    for (const radio of ask.querySelectorAll(`input[name="${name}"]`)) radio.checked = radio.value === value;
  }
  function fillRows(rows, values) {
    rows.querySelector(":scope > .list").replaceChildren();
    for (const row of Array.isArray(values) ? values : []) addRow(rows, row);
  }
  function fillScale(ask, value) {
    const answer = typeof value === "object" && value ? value : {};
    const sides = ask.dataset.sides ? ask.dataset.sides.split(" ") : [];
    sides.forEach((side, at) => {
      const level = typeof value === "number" && at === 0 ? value : answer[side];
      let said = level === undefined ? (at === 0 ? "unknown" : "") : String(level);
      if (at === 0 && value === "declined") said = "declined";
      if (at === 0 && answer.not_applicable !== undefined) said = "not_applicable";
      choose(ask, `${ask.dataset.ask}.${side}`, said);
    });
    const more = ask.querySelector("[data-at-least]");
    if (more) more.checked = answer.at_least === true;
    const reason = ask.querySelector("[data-reason]");
    if (reason) reason.value = answer.not_applicable ?? "";
    ask.querySelector("[data-note]").value = answer.note ?? "";
    fillRows(ask.querySelector("[data-rows]"), answer.evidence);
    const folded = ask.querySelector("details.more");
    const rows = ask.querySelector("[data-rows]");
    const isApart = !folded.contains(rows);
    // What shows an answer is asked with it, or stands with what few people need.
    if (isApart && !rows.querySelector(".row")) addRow(rows);
    const isRare = value === "declined" || answer.not_applicable !== undefined;
    folded.open = Boolean(isRare || answer.note || (answer.evidence && !isApart)) || !sides.length;
  }
  function fill(ask, value) {
    const field = ask.querySelector("input, textarea");
    switch (ask.dataset.kind) {
      case "scale": return fillScale(ask, value);
      case "one": case "yes-no": return choose(ask, ask.dataset.ask, String(value ?? ""));
      case "many":
        for (const box of ask.querySelectorAll("input")) box.checked = Array.isArray(value) && value.includes(box.value);
        return;
      case "rows": return fillRows(ask.querySelector("[data-rows]"), value);
      case "own": field.value = Array.isArray(value) ? value.join("\n") : ""; return;
      default: field.value = value ?? "";
    }
  }

  // The whole form as a descriptor, by keys.
  function readAll() {
    const all = { ...structuredClone(carried), format: 1 };
    for (const ask of asks) {
      const value = ask.hidden ? undefined : read(ask);
      const keys = ask.dataset.ask.split(".");
      const last = keys.pop();
      if (value === undefined) {
        const table = keys.reduce((table, key) => table?.[key], all);
        if (table) delete table[last];
        continue;
      }
      let table = all;
      for (const key of keys) table = table[key] ??= {};
      table[last] = value;
      // What the question says by itself, beside its answer.
      for (const said of (ask.dataset.implies ?? "").split(" ").filter(Boolean)) {
        const [place, word] = said.split("=");
        const [name, key] = place.split(".");
        (all[name] ??= {})[key] ??= word;
      }
    }
    if (all.project) Object.assign(all.project, { language: page.lang, answered_on: form.dataset.version });
    all.extra = { ...all.extra, form: { catalogue: form.dataset.catalogue, language: page.lang } };
    return all;
  }
  function fillAll(all) {
    carried = structuredClone(all);
    for (const ask of asks) {
      const value = ask.dataset.ask.split(".").reduce((table, key) => table?.[key], all);
      fill(ask, value);
      const box = choiceOf(ask);
      if (box) box.checked = value !== undefined;
    }
    show();
  }

  // The box that says whether a question concerns the answerer, where it is one of several to choose.
  const choiceOf = (ask) =>
    "chosen" in ask.dataset ? form.querySelector(`[data-choice] input[value="${ask.dataset.ask}"]`) : null;

  // What depends on another answer appears with it.
  function show() {
    for (const field of form.querySelectorAll(".row [data-only]")) {
      const [key, value] = field.dataset.only.split("=");
      field.hidden = field.closest(".row").querySelector(`[data-key="${key}"]`).value !== value;
    }
    for (const ask of asks) {
      const box = choiceOf(ask);
      if (box) ask.hidden = !box.checked;
      if (ask.dataset.after) {
        const before = asks.find((other) => other.dataset.ask === ask.dataset.after);
        ask.hidden = before.hidden || read(before) === undefined;
      }
      if (ask.dataset.kind !== "scale") continue;
      const [first] = ask.dataset.sides.split(" ");
      const said = first && chosen(ask, `${ask.dataset.ask}.${first}`);
      const reason = ask.querySelector(".reason");
      if (reason) reason.hidden = said !== "not_applicable";
      const more = ask.querySelector(".at-least");
      if (more) more.hidden = !isBetween(said);
      const second = ask.querySelector(".second");
      if (second) second.hidden = !(Number(said) > 0);
    }
  }

  // TOML: one line for each answer.
  const text = (value) => JSON.stringify(value.replace(/[\ud800-\udfff]/gu, "\ufffd")).replaceAll("\x7f", "\\u007f");
  function toml(value, key) {
    if (Array.isArray(value)) return `[${value.map((one) => toml(one)).join(", ")}]`;
    if (typeof value === "object")
      return `{ ${Object.entries(value).map(([name, one]) => `${name} = ${toml(one, name)}`).join(", ")} }`;
    if (typeof value === "string" && !(DAYS.has(key) && /^\d{4}-\d\d-\d\d$/.test(value))) return text(value);
    return String(value);
  }
  function descriptor() {
    const { format, ...tables } = readAll();
    const parts = [`format = ${format}`];
    // A value of its own stands before the first table.
    for (const [name, table] of Object.entries(tables).filter(([, table]) => Array.isArray(table)))
      parts.push(`${name} = ${toml(table, name)}`);
    for (const [name, table] of Object.entries(tables).filter(([, table]) => !Array.isArray(table)))
      if (Object.keys(table).length) parts.push(`\n[${name}]`, ...Object.entries(table).map(([key, value]) => `${key} = ${toml(value, key)}`));
    return parts.join("\n") + "\n";
  }

  // What a descriptor still lacks, each with the field to go to.
  function lacking() {
    const found = [];
    const lacks = (ask, id, field) => found.push({ ask, id, field: field || ask.querySelector("input, textarea") });
    for (const ask of asks) {
      if (ask.hidden) continue;
      const value = read(ask);
      if (ask.hasAttribute("data-required") && value === undefined) lacks(ask, "lacks-answer");
      if (ask.dataset.kind === "scale" && typeof value === "object") {
        if (value.not_applicable !== undefined && !value.not_applicable.trim())
          lacks(ask, "lacks-reason", ask.querySelector("[data-reason]"));
      }
      for (const row of ask.querySelectorAll(".row")) {
        const isEmpty = [...row.querySelectorAll("[data-key]")].every((field) => field.value.trim() === "");
        for (const field of isEmpty ? [] : row.querySelectorAll("[data-key][data-must]"))
          if (field.value.trim() === "") lacks(ask, "lacks-field", field);
      }
      for (const field of ask.querySelectorAll("input[type=number], input[type=date]"))
        if (!field.validity.valid) lacks(ask, "lacks-sense", field);
    }
    return found;
  }
  const problems = document.getElementById("problems");
  function tellLacking(found) {
    problems.hidden = found.length === 0;
    problems.querySelector("ul").replaceChildren(...found.map(({ ask, id, field }, at) => {
      field.id ||= `lacks-${at}`;
      field.setAttribute("aria-invalid", "true");
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${field.id}`;
      const name = ask.querySelector(`legend [lang="${page.lang}"]`).textContent;
      link.textContent = say("lacks").replace("%1", () => name).replace("%2", () => say(id));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        for (let up = field.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
        field.focus();
      });
      line.append(link);
      return line;
    }));
    if (found.length) problems.focus();
  }

  // Keeping: in the browser where it can, in a file whenever asked.
  const status = document.getElementById("status");
  function tell(id) {
    // Questions to choose among are one item, with an answer as soon as one of them has.
    const isOne = (ask) => choiceOf(ask) || "joined" in ask.dataset;
    const items = (some) => some.filter((ask) => !isOne(ask)).length + (some.some(isOne) ? 1 : 0);
    const answered = items(asks.filter((ask) => !ask.hidden && read(ask) !== undefined));
    const all = items(asks.filter((ask) => !ask.hidden || choiceOf(ask)));
    status.textContent = `${say(id)} ${say("count").replace("%1", answered).replace("%2", all)}`;
  }
  function keep() {
    try {
      localStorage.setItem(STORE, JSON.stringify(readAll()));
      tell("kept");
    } catch {
      tell("not-kept");
    }
  }
  let waiting;
  function changed() {
    show();
    for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
    clearTimeout(waiting);
    waiting = setTimeout(keep, 400);
  }
  function give(content, name, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  function fileName() {
    const name = (readAll().project?.name ?? "").normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    return name.replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "project";
  }

  const actions = {
    save() { give(JSON.stringify(readAll(), null, 2) + "\n", `${fileName()}.json`, "application/json"); tell("saved"); },
    finish() {
      const found = lacking();
      tellLacking(found);
      if (found.length) return;
      give(descriptor(), `${fileName()}.toml`, "application/toml");
      tell("given");
    },
    print() { window.print(); },
    clear() {
      if (!window.confirm(say("clear-sure"))) return;
      fillAll({});
      try { localStorage.removeItem(STORE); } catch { /* nothing was kept there */ }
      tell("cleared");
    },
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.speak) { speak(button.dataset.speak); changed(); }
    else if (button.dataset.action) actions[button.dataset.action]();
    else if (button.dataset.add !== undefined) {
      addRow(button.closest("[data-rows]")).querySelector("[data-key]").focus();
    } else if (button.dataset.remove !== undefined) {
      const rows = button.closest("[data-rows]");
      button.closest(".row").remove();
      rows.querySelector("[data-add]").focus();
      changed();
    }
  });
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("open").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    try {
      const all = JSON.parse((await file.text()).replace(/^\ufeff/, ""));
      if (all === null || typeof all !== "object" || all.format !== 1) throw new Error("not a form");
      fillAll(all);
      keep();
      tell("opened");
    } catch {
      tell("not-opened");
    }
    event.target.value = "";
  });

  speak(page.lang);
  let before = {};
  try { before = JSON.parse(localStorage.getItem(STORE)) ?? {}; } catch { /* begins empty */ }
  if (before.extra?.form?.language in { fr: 1, en: 1 }) speak(before.extra.form.language);
  fillAll(before);
  tell(before.format ? "resumed" : "ready");
})();
