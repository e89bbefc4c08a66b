// The form: it keeps answers, writes them to a file, and reads that file again.
// It asks nothing of any network; the page forbids it to.
"use strict";
// `root` holds the questions, and is the whole page where there is nothing else in it.
const germoirForm = (root = document) => {
  const page = document.documentElement;
  const form = root.querySelector("form");
  const asks = [...form.querySelectorAll("[data-ask]")];
  // What an opened file says that no question here asks: it is written again as it was.
  let carried = {};
  const say = (id) => root.querySelector(`#says [data-id="${id}"] [lang="${page.lang}"]`).textContent;

  // Language: every text is there twice, and the page shows one.
  function speak(language) {
    page.lang = language;
    for (const option of root.querySelectorAll("[data-fr]")) option.textContent = option.dataset[language];
    for (const button of root.querySelectorAll("[data-speak]"))
      button.setAttribute("aria-pressed", String(button.dataset.speak === language));
    document.title = say("title");
    if (!draft) return;
    // What a script wrote is said again.
    show();
    tell(told);
    if (!problems.hidden) check(false);
  }

  // Sentences, a line each.
  const lines = (field) => field.value.split("\n").map((line) => line.trim()).filter(Boolean);

  // Rows: a template for each new one.
  function addRow(rows, values = {}) {
    const row = rows.querySelector(":scope > template").content.cloneNode(true).firstElementChild;
    row.carried = { ...values };
    for (const field of row.querySelectorAll("[data-key]")) {
      const value = values[field.dataset.key] ?? "";
      field.value = Array.isArray(value) ? value.join("\n") : value;
      delete row.carried[field.dataset.key];
      // How exact a number is stands with it.
      if (!("precise" in field.dataset) || value === "" || values.precision === "exact") continue;
      field.value = germoirSense.typed(value, values.precision, page.lang);
      delete row.carried.precision;
    }
    for (const option of row.querySelectorAll("[data-fr]")) option.textContent = option.dataset[page.lang];
    rows.querySelector(":scope > .list").append(row);
    return row;
  }
  // A number, and what was typed where it is none: that is not lost.
  function meant(field) {
    const meant = germoirSense.number(field.value);
    return meant && ("precise" in field.dataset || !meant.precision) ? meant.number : field.value;
  }
  function readRows(rows) {
    const read = [];
    for (const row of rows.querySelectorAll(":scope > .list > .row")) {
      const values = {};
      for (const field of row.querySelectorAll("[data-key]")) {
        if (field.value.trim() === "" || field.parentElement.hidden) continue;
        values[field.dataset.key] = field.dataset.lines ? lines(field) : "number" in field.dataset ? meant(field) : field.value;
      }
      const precise = row.querySelector("[data-precise]");
      const precision = precise && germoirSense.number(precise.value)?.precision;
      if (Object.keys(values).length) read.push({ ...values, ...row.carried, ...(precision ? { precision } : {}) });
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
    const rows = ask.querySelector("[data-rows]");
    const evidence = rows ? readRows(rows) : [];
    if (evidence.length) answer.evidence = evidence;
    if (Object.keys(answer).length) return answer;
    // A stake that is named is named, whatever is known of it.
    return choiceOf(ask)?.checked ? (ask.querySelector("[data-must]") ? {} : "unknown") : undefined;
  }
  // What was typed and is no part of the answer as it stands: kept here, and written to no file.
  function readAside(ask) {
    if (ask.hidden) return { whole: read(ask) };
    if (ask.dataset.kind !== "scale") return {};
    const said = ask.dataset.sides && chosen(ask, `${ask.dataset.ask}.${ask.dataset.sides.split(" ")[0]}`);
    const [note, reason, rows] = ["[data-note]", "[data-reason]", "[data-rows]"].map((css) => ask.querySelector(css));
    const aside = said === "declined" ? { note: note.value || undefined, evidence: rows && readRows(rows).length ? readRows(rows) : undefined } : {};
    return { ...aside, reason: said === "not_applicable" ? undefined : reason?.value || undefined };
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
      case "number": return field.value.trim() === "" ? undefined : meant(field);
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
  function fillScale(ask, value, aside = {}) {
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
    if (reason) reason.value = answer.not_applicable ?? aside.reason ?? "";
    ask.querySelector("[data-note]").value = answer.note ?? aside.note ?? "";
    if (!ask.querySelector("[data-rows]")) return;
    fillRows(ask.querySelector("[data-rows]"), answer.evidence ?? aside.evidence);
    const folded = ask.querySelector("details.more");
    const rows = ask.querySelector("[data-rows]");
    const isApart = !folded.contains(rows);
    // What shows an answer is asked with it, or stands with what few people need.
    if (isApart && !rows.querySelector(".row")) addRow(rows);
    const isRare = value === "declined" || answer.not_applicable !== undefined;
    folded.open = Boolean(isRare || answer.note || (answer.evidence && !isApart)) || !sides.length;
  }
  function fill(ask, value, aside) {
    const field = ask.querySelector("input, textarea");
    switch (ask.dataset.kind) {
      case "scale": return fillScale(ask, value, aside);
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
  // The same as this browser keeps it, with what stands in no file.
  function readDraft() {
    const aside = Object.fromEntries(asks.map((ask) => [ask.dataset.ask, readAside(ask)]));
    return { ...readAll(), aside: JSON.parse(JSON.stringify(aside)) };
  }
  // What an opened file answers without the answer that is asked before it.
  let alone = new Set();
  function fillAll(all) {
    const { aside = {}, ...rest } = structuredClone(all);
    carried = rest;
    const said = (place) => place.split(".").reduce((table, key) => table?.[key], all);
    alone = new Set(asks.filter(({ dataset: { ask, after } }) => after && said(ask) !== undefined && said(after) === undefined));
    for (const ask of asks) {
      const value = said(ask.dataset.ask);
      const beside = aside[ask.dataset.ask];
      fill(ask, value ?? beside?.whole, beside);
      if ("folded" in ask.dataset) ask.closest("details").open = value !== undefined;
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
        ask.hidden = !alone.has(ask) && (before.hidden || read(before) === undefined);
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
      // A refusal stands alone.
      const stands = ask.querySelector(".alone");
      if (!stands) continue;
      const isAlone = said === "declined";
      stands.hidden = !isAlone;
      for (const part of [ask.querySelector("[data-note]").parentElement, ask.querySelector("[data-rows]")]) part.hidden = isAlone;
    }
    tellSense(asks);
  }
  // What is meant, and what is odd, beside each field at once; of a day, once it is typed.
  let senses = 0;
  function tellSense(asks) {
    const answers = readAll();
    for (const ask of asks) {
      const found = ask.hidden ? [] : germoirSense.of(ask, answers);
      for (const old of ask.querySelectorAll(".sense")) {
        if (found.some(({ field }) => field.nextElementSibling === old)) continue;
        old.previousElementSibling.removeAttribute("aria-describedby");
        old.remove();
      }
      for (const { field, id, gap } of found) {
        if (field.type === "date" && field === document.activeElement) continue;
        let words = field.nextElementSibling;
        if (!words?.matches(".sense")) {
          field.after(words = Object.assign(document.createElement("span"), { className: "sense", id: `sense-${++senses}` }));
          field.setAttribute("aria-describedby", words.id);
        }
        const told = say(id).replace("%1", () => gap);
        words.textContent = told[0].toUpperCase() + told.slice(1);
      }
    }
  }

  // What a descriptor still lacks, each with the field to go to.
  function lacking() {
    const found = [];
    const answers = readAll();
    const lacks = (ask, id, field) => found.push({ ask, id, field: field || ask.querySelector("input, textarea") });
    for (const ask of asks) {
      if (ask.hidden) continue;
      const value = read(ask);
      if (ask.hasAttribute("data-required") && value === undefined) lacks(ask, "lacks-answer");
      if (ask.dataset.kind === "scale" && typeof value === "object") {
        if (value.not_applicable !== undefined && !value.not_applicable.trim())
          lacks(ask, "lacks-reason", ask.querySelector("[data-reason]"));
      }
      // Whoever ticks a point to vouch for it gives its levels, and words.
      const words = ask.querySelector("[data-note][data-must]");
      if (words) {
        const [first, second] = ask.dataset.sides.split(" ");
        if (value?.[first] === undefined) lacks(ask, "lacks-answer");
        else if (second && value[first] > 0 && value[second] === undefined)
          lacks(ask, "lacks-answer", ask.querySelector(".second input"));
        if (!words.value.trim()) lacks(ask, "lacks-words", words);
      }
      for (const row of ask.querySelectorAll(".row")) {
        const isEmpty = [...row.querySelectorAll("[data-key]")].every((field) => field.value.trim() === "");
        // Some columns do in the place of another, and a file may hold them where no field asks.
        const isSaidElse = (field) => (field.parentElement.dataset.instead ?? "").split(" ").some((key) => key in (row.carried ?? {}));
        for (const field of isEmpty ? [] : row.querySelectorAll("[data-key][data-must]"))
          if (field.value.trim() === "" && !isSaidElse(field)) lacks(ask, "lacks-field", field);
          else if (field.dataset.lines && lines(field).length !== Number(field.dataset.lines)) lacks(ask, "lacks-lines", field);
      }
      for (const { field, id, isWrong } of germoirSense.of(ask, answers)) if (isWrong) lacks(ask, id, field);
    }
    return found;
  }
  const problems = root.querySelector("#problems");
  // One of them, and the way to its field.
  function lineOf({ ask, id, words, field }, at) {
    const line = document.createElement("li");
    if (!field) return Object.assign(line, { textContent: words });
    field.id ||= `lacks-${at}`;
    const link = document.createElement("a");
    link.href = `#${field.id}`;
    const name = ask.querySelector(`legend [lang="${page.lang}"]`).textContent;
    link.textContent = say("lacks").replace("%1", () => name).replace("%2", () => words ?? say(id));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      for (let up = field.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
      field.focus();
    });
    line.append(link);
    return line;
  }
  function tellLacking(found, isNew = true) {
    problems.hidden = found.length === 0;
    for (const { field } of found) field?.setAttribute("aria-invalid", "true");
    problems.querySelector("ul").replaceChildren(...found.map(lineOf));
    if (found.length && isNew) problems.focus();
  }
  // Whether a file can be made of the answers; what hinders it is told.
  async function check(isNew = true) {
    const found = lacking();
    for (const wrong of (await guide?.wrong?.()) ?? [])
      if (!found.some(({ ask }) => ask === wrong.ask)) found.push(wrong);
    tellLacking(found, isNew);
    return !found.length;
  }

  // Progress: questions to choose among are one item, with an answer as soon as one of them has.
  function progress(some) {
    const isOne = (ask) => choiceOf(ask) || "joined" in ask.dataset;
    const items = (some) => some.filter((ask) => !isOne(ask)).length + (some.some(isOne) ? 1 : 0);
    some = some.filter((ask) => !("folded" in ask.dataset));
    return {
      answered: items(some.filter((ask) => !ask.hidden && read(ask) !== undefined)),
      all: items(some.filter((ask) => !ask.hidden || (choiceOf(ask) && !ask.closest("section").hidden))),
    };
  }
  const counted = ({ answered, all }) => say("count").replace("%1", answered).replace("%2", all);
  function count() {
    for (const place of root.querySelectorAll("[data-progress]")) {
      const section = document.getElementById(place.dataset.progress).parentElement;
      place.textContent = counted(progress([...section.querySelectorAll("[data-ask]")]));
      if (place.parentElement.matches("li")) place.parentElement.hidden = section.hidden;
    }
    // Why somebody stands aside is no question of the reading.
    root.querySelector("#count").textContent = counted(progress(asks.filter(({ dataset }) => dataset.ask !== "review.recused")));
  }
  const status = root.querySelector("#status");
  let told = "";
  // A sentence by its id, or what says it.
  function tell(id) {
    told = id;
    status.textContent = typeof id === "function" ? id() : id && say(id);
    count();
  }

  // Keeping: what this window is at, if anything yet.
  const store = germoirDrafts;
  let draft = "";
  function keep(told = "") {
    if (!draft) return;
    try {
      // What holds nothing is not offered to the next person.
      if (!progress(asks).answered && !Object.keys(carried).length) store.forget(draft);
      else store.put(draft, readDraft());
      tell(told);
    } catch {
      tell("not-kept");
    }
  }
  // Goes on with a draft, or begins one.
  const asking = root.querySelector("#drafts");
  function goOn(key, all, told) {
    flush();
    draft = key;
    store.stay(key);
    if (all.extra?.form?.language in { fr: 1, en: 1 }) speak(all.extra.form.language);
    if (asking) asking.hidden = true;
    for (const part of [form, root.querySelector(".bar")]) part.hidden = false;
    fillAll(all);
    tell(told);
    guide?.changed?.();
  }
  // Another draft that is there may be another person's: it is asked about before it is shown.
  function begin() {
    const [key, here] = store.here();
    if (here) return goOn(key, here, "resumed");
    const all = store.all();
    if (!all.length) return goOn(store.newKey(), {}, "ready");
    asking.querySelector("ul").replaceChildren(...all.map(({ key, at, all }) => {
      const line = document.createElement("li");
      const when = new Date(at).toLocaleString(page.lang, { dateStyle: "long", timeStyle: "short" });
      const name = all.project?.name || say("unnamed");
      for (const [kind, id] of [["resume", "resume"], ["forget", "forget"]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.dataset[kind] = key;
        button.textContent = say(id).replace("%1", () => name).replace("%2", () => when);
        line.append(button, " ");
      }
      return line;
    }));
    asking.hidden = false;
    for (const part of [form, root.querySelector(".bar")]) part.hidden = true;
  }
  // Two windows at one draft: what is written in the second is kept apart, and neither is lost.
  window.addEventListener("storage", (event) => {
    if (event.key !== draft || event.newValue === null || !form.isConnected) return;
    if (guide?.elsewhere) return guide.elsewhere(draft);
    draft = store.newKey();
    store.stay(draft);
    keep();
    tell("elsewhere");
  });
  let waiting = 0;
  function changed() {
    show();
    for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
    clearTimeout(waiting);
    waiting = setTimeout(() => { flush(); guide?.changed?.(); }, 400);
  }
  // What waits to be kept is.
  function flush() {
    if (!waiting) return;
    clearTimeout(waiting);
    waiting = 0;
    keep();
  }
  window.addEventListener("pagehide", flush);
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
    async finish() {
      if (!(await check())) return;
      give(germoirToml(readAll()), `${fileName()}.toml`, "application/toml");
      tell("given");
    },
    print() { window.print(); },
    clear() {
      if (!window.confirm(say("clear-sure"))) return;
      store.forget(draft);
      goOn(store.newKey(), {}, "cleared");
    },
    another() { goOn(store.newKey(), {}, "ready"); },
  };
  // On paper stands what was answered, and room for what was not.
  const isBlank = (part) => [...part.querySelectorAll("input, textarea, select")].every((field) =>
    ["radio", "checkbox"].includes(field.type) ? !field.checked : field.value.trim() === "");
  // A field shows no more than it has room for, and paper the whole of it.
  function unmirror() {
    for (const old of root.querySelectorAll(".paper")) old.remove();
    for (const field of root.querySelectorAll(".on-paper")) field.classList.remove("on-paper");
  }
  window.addEventListener("afterprint", unmirror);
  window.addEventListener("beforeprint", () => {
    unmirror();
    for (const field of root.querySelectorAll("textarea, input[type=text], select")) {
      if (!field.value.trim()) continue;
      field.classList.add("on-paper");
      const text = field.selectedOptions?.[0].textContent ?? field.value;
      field.after(Object.assign(document.createElement("div"), { className: "paper", textContent: text }));
    }
    for (const part of form.querySelectorAll(".row, details.more")) {
      part.classList.toggle("blank", isBlank(part));
      if (part.open === false && !isBlank(part)) part.open = true;
    }
  });
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.speak) {
      speak(button.dataset.speak);
      if (!draft) start();
      else { keep(told); guide?.changed?.(); }
    } else if (button.dataset.action) actions[button.dataset.action]();
    else if (button.dataset.resume) goOn(button.dataset.resume, store.kept(button.dataset.resume)?.all ?? {}, "resumed");
    else if (button.dataset.forget) {
      if (!window.confirm(say("clear-sure"))) return;
      store.forget(button.dataset.forget);
      begin();
    }
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
  form.addEventListener("focusout", ({ target }) => { if (target.type === "date") setTimeout(() => tellSense(asks)); });
  form.addEventListener("submit", (event) => event.preventDefault());
  root.querySelector("#open").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    try {
      const all = (await guide?.read?.(file)) ?? JSON.parse((await file.text()).replace(/^\ufeff/, ""));
      if (guide?.opened?.(all)) return;
      if (all === null || typeof all !== "object" || all.format !== 1 || all.reviews || all.statements) throw new Error("not a form");
      // What was being filled in stays where it is.
      goOn(store.newKey(), all, "opened");
      keep();
      tell("opened");
    } catch (error) {
      if (error.told) tell(error.told);
      else tell(guide?.notOpened ?? (/\.toml$/i.test(file.name) ? "opened-finished" : "not-opened"));
    } finally {
      event.target.value = "";
    }
  });

  // A page that puts this form to another use says so in a script before this one.
  const guide = window.germoirGuide?.({ form, asks, actions, say, tell, flush, goOn, readAll, readDraft, lacking, tellLacking, tellSense, check, lineOf, progress, counted, give, speak, fileName });
  const start = guide?.begin ?? begin;
  speak(page.lang);
  start();
};
