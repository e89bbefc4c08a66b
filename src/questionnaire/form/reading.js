// The page of one reader, or of somebody who vouches: which project is being read, what it says beside each question, and one
// file of all the readings to send back. Each reading is a draft of its own, by reader and project.
//
// `#given` holds { subjects: [{ kind: "project" | "case" | "structure" | "statement", id, name, read, text?, facts, said?, agreed? }] }:
// names and texts in both languages, `facts` as [{ name, text }], `said` the answers as a descriptor
// has them, by place, `agreed` the levels of a practice case with their reasons.
"use strict";
window.germoirGuide = (page) => {
  const { form, asks, actions, say, tell, goOn, flush, readAll, lacking, tellLacking, tellSense, progress, counted, give } = page;
  const { subjects } = JSON.parse(document.getElementById("given").textContent);
  const store = germoirDrafts;
  const at = (id) => document.getElementById(id);
  const HERE = `germoir-reader ${location.pathname}`;
  const tried = (act) => { try { return act() ?? undefined; } catch { return undefined; } };
  let reader;
  let subject;

  // The reader.
  const fieldOf = (place) => document.querySelector(`#reader [data-ask$=".${place}"]`);
  const nameField = document.querySelector("#reader [data-required] input");
  // In what capacity: chosen, written, or not asked.
  const roles = [...(fieldOf("role")?.querySelectorAll("input") ?? [])];
  function readReader() {
    const name = nameField.value.trim().replace(/\s+/g, " ");
    const role = roles.find((field) => field.type === "text" || field.checked)?.value.trim();
    return { name, role, keep_until: fieldOf("keep_until").querySelector("input").value };
  }
  function fillReader({ name, role, keep_until }) {
    nameField.value = name ?? "";
    for (const field of roles) {
      if (field.type === "text") field.value = role ?? "";
      else field.checked = field.value === (role ?? "");
    }
    fieldOf("keep_until").querySelector("input").value = keep_until ?? "";
  }
  const keyOf = (one) => `germoir-reading ${reader.name.toLowerCase()} ${one.read}`;
  const draftOf = (one) => store.kept(keyOf(one))?.all;

  // A text in both languages; the style shows one.
  function both(texts, tag = "span") {
    return ["fr", "en"].map((lang) => {
      const element = document.createElement(tag);
      element.lang = lang;
      element.textContent = texts[lang] ?? texts;
      return element;
    });
  }
  function said(id, fill = "") {
    const texts = {};
    for (const lang of ["fr", "en"])
      texts[lang] = document.querySelector(`#says [data-id="${id}"] [lang="${lang}"]`).textContent.replace("%1", () => fill[lang] ?? fill);
    return both(texts);
  }
  function made(tag, ...parts) {
    const element = document.createElement(tag);
    element.append(...parts.flat());
    return element;
  }

  // What the project says, beside the question.
  const sentence = (ask, side, level) =>
    [...ask.querySelector(`input[name="${ask.dataset.ask}.${side}"][value="${level}"]`)?.closest("label").querySelectorAll("[lang]") ?? []]
      .map((text) => text.cloneNode(true));
  function evidence(ask, rows) {
    const columns = [...ask.querySelector("template").content.querySelectorAll("[data-key]")];
    return rows.map((row) => {
      const cells = columns.filter((column) => row[column.dataset.key] !== undefined).map((column) => {
        const value = String(row[column.dataset.key]);
        const option = [...(column.options ?? [])].find((one) => one.value === value);
        return { fr: option?.dataset.fr ?? value, en: option?.dataset.en ?? value };
      });
      return made("li", both({ fr: cells.map((cell) => cell.fr).join(" · "), en: cells.map((cell) => cell.en).join(" · ") }));
    });
  }
  function beside(ask, answer) {
    if (answer === undefined || answer === "unknown") return [made("p", said("reading-said-nothing"))];
    if (answer === "declined") return [made("p", said("reading-said-declined"))];
    const table = typeof answer === "object" ? answer : {};
    const parts = [];
    ask.dataset.sides.split(" ").forEach((side, order) => {
      const level = typeof answer === "number" && order === 0 ? answer : table[side];
      if (typeof level === "number") parts.push(made("p", sentence(ask, side, level)));
    });
    if (table.at_least) parts.push(made("p", [...ask.querySelectorAll(".at-least [lang]")].map((text) => text.cloneNode(true))));
    if (table.not_applicable !== undefined) parts.push(made("p", said("reading-said-not-applicable", table.not_applicable)));
    if (!parts.length) parts.push(made("p", said("reading-said-nothing")));
    if (table.note) parts.push(made("p", table.note));
    if (table.evidence?.length) parts.push(made("ul", evidence(ask, table.evidence)));
    return parts;
  }
  function agreed(ask, { level, because }) {
    return [made("p", sentence(ask, "level", level)), made("p", both(because))];
  }
  function put(ask) {
    ask.querySelector(":scope > .beside")?.remove();
    if (ask.dataset.kind !== "scale") return;
    const place = ask.dataset.ask;
    const isCase = subject.kind === "case";
    if (isCase ? !subject.agreed[place] : !subject.said) return;
    const content = isCase ? agreed(ask, subject.agreed[place]) : beside(ask, subject.said[place]);
    const folded = made("details", made("summary", said(isCase ? "reading-agreed" : "reading-said")), content);
    folded.className = "beside";
    ask.querySelector(`:scope > [id^="q-"]`).after(folded);
  }

  // The project that is being read.
  function open(one, told = "") {
    flush();
    subject = one;
    const facts = one.facts.map(({ name, text }) => [made("dt", both(name)), made("dd", both(text))]).flat();
    const parts = [made("h2", both(one.name))];
    if (one.kind === "case") parts.push(made("p", said("reading-case")));
    if (one.text) parts.push(...["fr", "en"].flatMap((lang) => one.text[lang].split(/\n\s*\n/).map((text) => {
      const paragraph = made("p", text);
      paragraph.lang = lang;
      return paragraph;
    })));
    if (facts.length) parts.push(made("dl", facts));
    at("subject").replaceChildren(...parts);
    for (const ask of asks) {
      ask.hidden = one.kind === "case" && !one.agreed[ask.dataset.ask];
      put(ask);
    }
    for (const section of form.querySelectorAll("section"))
      section.hidden = [...section.querySelectorAll("[data-ask]")].every((ask) => ask.hidden);
    tried(() => sessionStorage.setItem(HERE, JSON.stringify({ ...reader, read: one.read })));
    at("reader").hidden = true;
    at("readings").hidden = false;
    document.querySelector('[data-action="next"]').hidden = subjects.length < 2;
    goOn(keyOf(one), draftOf(one) ?? {}, told);
    list();
    at("subject").focus({ preventScroll: true });
    at("subject").scrollIntoView();
  }
  // What a reading holds, as the form counts it.
  function held(all) {
    const keys = (table) => Object.keys(all?.[table] ?? {}).length;
    return keys("answers") + keys("brakes") + (keys("stakes") ? 1 : 0);
  }
  const whole = progress(asks.filter((ask) => ask.dataset.ask !== "review.recused")).all;
  function list() {
    at("who").textContent = reader.name;
    at("subjects").replaceChildren(...subjects.map((one) => {
      const button = made("button", both(one.name));
      button.type = "button";
      button.dataset.subject = one.read;
      if (one === subject) button.setAttribute("aria-current", "true");
      const all = draftOf(one);
      const count = one.kind === "case" ? asks.filter(({ dataset: { ask } }) => one.agreed[ask]).length : whole;
      if (one.kind === "statement") return made("li", button);
      const how = all?.review?.recused ? said("reading-recused-here") : counted({ answered: held(all), all: count });
      return made("li", button, " ", how);
    }));
  }
  // Who stands aside answers nothing else.
  function changed() {
    const isAside = Boolean(readAll().review?.recused);
    for (const part of form.querySelectorAll("section, nav")) part.classList.toggle("aside", isAside);
    list();
  }

  // The file of all the readings.
  function reviews() {
    const date = new Date().toLocaleDateString("sv");
    return subjects.flatMap((one) => {
      const all = draftOf(one);
      if (!all) return [];
      const { recused } = all.review ?? {};
      const role = one.kind === "structure" ? "bearer" : reader.role || undefined;
      const review = { [one.kind]: one.id, reviewer: reader.name, role, date, read: one.read, answered_on: form.dataset.version, recused, keep_until: reader.keep_until || undefined };
      const { answers, brakes, stakes } = recused ? {} : all;
      return [{ review, answers, brakes, stakes }];
    });
  }
  // Each point that somebody vouches for is a statement of its own.
  const KINDS = { answers: "", brakes: "brake:", stakes: "stake:" };
  function statements() {
    const [{ id }] = subjects;
    const all = draftOf(subjects[0]) ?? {};
    const date = new Date().toLocaleDateString("sv");
    const about = { project: id, by: reader.name, role: reader.role || undefined, date };
    return Object.entries(KINDS).flatMap(([table, kind]) => Object.entries(all[table] ?? {}).map(([point, { note, contribution, ...levels }]) => {
      const level = contribution === undefined ? levels : { level: contribution };
      return { statement: { ...about, answer: kind + point, ...level, words: note, keep_until: reader.keep_until || undefined } };
    }));
  }
  // The same as a draft has it.
  function stated(list) {
    const all = { format: 1 };
    for (const { statement } of list) {
      const [, kind, point] = statement.answer.match(/^(\w+:)?(.*)$/);
      const table = Object.keys(KINDS).find((table) => KINDS[table] === (kind ?? ""));
      const { level, intensity, mitigation, words } = statement;
      (all[table] ??= {})[point] = { ...(table === "stakes" ? { contribution: level } : { level, intensity, mitigation }), note: words };
    }
    return JSON.parse(JSON.stringify(all));
  }
  const isVouching = subjects[0].kind === "statement";
  const FILES = isVouching ? { fr: "temoignages", en: "statements" } : { fr: "lectures", en: "readings" };
  function write(told) {
    flush();
    const slug = reader.name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const all = { format: 1, form: { catalogue: form.dataset.catalogue, language: document.documentElement.lang }, ...(isVouching ? { statements: statements() } : { reviews: reviews() }) };
    give(JSON.stringify(all, null, 2) + "\n", `${FILES[document.documentElement.lang]}-${slug || "1"}.json`, "application/json");
    tell(told);
  }
  function enter() {
    const now = readReader();
    if (!now.name) {
      at("needs-name").hidden = false;
      nameField.setAttribute("aria-invalid", "true");
      nameField.focus();
      return;
    }
    at("needs-name").hidden = true;
    nameField.removeAttribute("aria-invalid");
    reader = now;
    open(subjects.find((one) => !draftOf(one)) ?? subjects[0], "ready");
  }

  Object.assign(actions, {
    read: enter,
    next() { open(subjects[(subjects.indexOf(subject) + 1) % subjects.length]); },
    save() { write("reading-saved"); },
    finish() {
      flush();
      const here = subject;
      for (const one of subjects.filter(draftOf)) {
        open(one);
        const found = readAll().review?.recused ? [] : lacking();
        tellLacking(found);
        if (found.length) return;
      }
      open(here);
      const untouched = subjects.filter((one) => one.kind !== "case" && !draftOf(one)).length;
      if (untouched && !window.confirm(say("reading-untouched").replace("%1", untouched))) return;
      write("reading-given");
    },
    clear() {
      if (!window.confirm(say("reading-clear-sure"))) return;
      flush();
      store.forget(keyOf(subject));
      open(subject, "reading-cleared");
    },
    "other-reader"() {
      flush();
      tried(() => sessionStorage.removeItem(HERE));
      fillReader({});
      begin();
    },
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-subject]");
    if (button) open(subjects.find((one) => one.read === button.dataset.subject));
  });

  // Days that cannot be meant, as in the form itself.
  const about = [...document.querySelectorAll("#reader [data-ask]")];
  for (const kind of ["input", "focusout"]) at("reader").addEventListener(kind, () => setTimeout(() => tellSense(about)));

  function begin() {
    const here = tried(() => JSON.parse(sessionStorage.getItem(HERE)));
    if (here?.name) {
      reader = here;
      fillReader(here);
      return open(subjects.find((one) => one.read === here.read) ?? subjects[0], "reading-resumed");
    }
    at("reader").hidden = false;
    at("readings").hidden = true;
    for (const part of [form, document.querySelector(".bar")]) part.hidden = true;
  }

  return {
    begin,
    changed,
    notOpened: "reading-not-opened",
    // Another window has written into this reading: what stands there now is shown.
    elsewhere(key) {
      flush();
      goOn(key, store.kept(key)?.all ?? {}, "reading-elsewhere");
    },
    // A file of readings brings back its reader and what was read.
    opened(all) {
      if (all?.format === 1 && isVouching && all.statements?.[0]?.statement?.by) {
        const [{ statement }] = all.statements;
        if (statement.project !== subjects[0].id) throw new Error("another project");
        reader = { name: statement.by, role: statement.role, keep_until: statement.keep_until };
        fillReader(reader);
        store.put(keyOf(subjects[0]), stated(all.statements));
        open(subjects[0], "reading-opened");
        return true;
      }
      if (all?.format !== 1 || !Array.isArray(all.reviews)) throw new Error("no readings");
      const [first] = all.reviews;
      if (!first?.review?.reviewer) throw new Error("no reader");
      reader = { name: first.review.reviewer, role: first.review.role, keep_until: first.review.keep_until };
      fillReader(reader);
      for (const { review, ...rest } of all.reviews) {
        const one = subjects.find((one) => one.read === review.read);
        if (one) store.put(keyOf(one), { format: 1, ...(review.recused ? { review: { recused: review.recused } } : {}), ...JSON.parse(JSON.stringify(rest)) });
      }
      open(subjects.find((one) => draftOf(one)) ?? subjects[0], "reading-opened");
      return true;
    },
  };
};
