// Carries text between the page and the engine. Questions, words, figures and pages all come from the
// library; nothing here decides anything.
(() => {
  const page = document.documentElement;
  if (page.className === "old") return;
  const find = (css, root = document) => root.querySelector(css);
  const all = (css, root = document) => [...root.querySelectorAll(css)];
  const say = (id, ...gaps) => {
    const words = find(`#words [data-id="${id}"] [lang="${page.lang}"]`).textContent;
    return gaps.reduce((words, gap, at) => words.replace(`%${at + 1}`, () => gap), words);
  };
  const element = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text }, more);
  // A browser that keeps nothing is one that forgets.
  const kept = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); } catch { /* forgotten */ } },
  };

  // The engine, one question after the other.
  const waiting = new Map();
  let worker;
  function send(message, reading) {
    return new Promise((done, fail) => {
      const id = send.next = (send.next ?? 0) + 1;
      waiting.set(id, { done, fail, reading });
      worker.postMessage({ id, ...message });
    });
  }
  function wake() {
    const code = new Blob([find("#worker").textContent], { type: "text/javascript" });
    worker = new Worker(URL.createObjectURL(code));
    worker.onmessage = ({ data: { id, read, failed, ...answer } }) => {
      const one = waiting.get(id);
      if (read !== undefined) { one.reading?.(read); return; }
      waiting.delete(id);
      if (failed === undefined) one.done(answer); else one.fail(new Error(failed));
    };
    // An engine that cannot be started at all answers nobody.
    worker.onerror = () => {
      for (const { fail } of waiting.values()) fail(new Error("no engine"));
      waiting.clear();
    };
    return send({ packed: find("#engine").textContent });
  }
  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  // Whoever compares what is made here with what the program makes says that there is a terminal.
  const ask = (head, files = [], reading) =>
    send({ head: { language: page.lang, today: today(), terminal: "terminal" in page.dataset, ...head }, files }, reading);
  const text = (output) => new TextDecoder().decode(output.bytes);

  // What was made: each output can be looked at, where it is a page, and taken along.
  const TYPES = { html: "text/html", zip: "application/zip", csv: "text/csv", json: "application/json", toml: "application/toml" };
  const looked = find("#looked");
  find("button", looked).addEventListener("click", () => looked.close());
  looked.addEventListener("close", () => find("iframe", looked).remove());
  function row(output) {
    const line = element("li", "");
    const ending = output.name.split(".").pop();
    const blob = new Blob([output.bytes], { type: TYPES[ending] ?? "application/octet-stream" });
    const link = element("a", say("download", output.name), { download: output.name, href: URL.createObjectURL(blob) });
    link.addEventListener("click", () => held.taken(output.name));
    line.append(element("div", output.about), link);
    // A page to be filled in is opened by itself.
    if (ending === "html" && !text(output).includes("germoirForm")) {
      const look = element("button", say("look"), { type: "button" });
      look.setAttribute("aria-label", `${say("look")}: ${output.about}`);
      look.addEventListener("click", () => {
        // No script of a page that was made runs here, and no page lies beside it.
        const frame = element("iframe", "", { title: output.about, srcdoc: text(output).replace(/ href="(?!#)[^"]*"/g, "") });
        frame.setAttribute("sandbox", "");
        find("h2", looked).textContent = output.about;
        looked.append(frame);
        looked.showModal();
      });
      line.append(look);
    }
    return line;
  }
  function tell(said, lines, isOpen = false) {
    find("pre", said).textContent = lines.join("\n");
    said.hidden = lines.length === 0;
    said.open = isOpen;
  }
  const last = new Map();
  // What stands above the outputs; said again in another language.
  function stand(out, ...words) {
    out.words = words;
    find(".told", out).textContent = say(...words);
  }
  // Nothing of what was made before stands under these words.
  function begin(out, ...words) {
    const [busy, outputs, said] = ["progress", ".outputs", ".said"].map((css) => find(css, out));
    all("a", outputs).forEach((link) => URL.revokeObjectURL(link.href));
    outputs.replaceChildren();
    tell(said, []);
    out.hidden = false;
    busy.hidden = true;
    stand(out, ...words);
    last.delete(out.dataset.out);
    return { busy, outputs, said };
  }
  async function make(head, files) {
    const out = find(`[data-out="${head.ask}"]`);
    const { busy, outputs, said } = begin(out, "working");
    const turn = [head, files];
    last.set(head.ask, turn);
    // Whoever asks again meanwhile is answered once.
    const isLast = () => last.get(head.ask) === turn;
    busy.hidden = false;
    const start = performance.now();
    let noted;
    try {
      const answer = await ask(head, files, (count) => { if (isLast()) stand(out, "reading", count, files.length); });
      if (!isLast()) return;
      // Those of a folder are in the one download of them all.
      const whole = answer.outputs.filter(({ name }) => !name.includes("/"));
      outputs.append(...whole.map(row));
      tell(said, answer.said, whole.length === 0);
      const own = (name) => {
        const known = answer.outputs.find((output) => output.name === `own/${name}`);
        return known ? JSON.parse(text(known)) : [];
      };
      if (head.ask === "screen") held.projects(own("projects"));
      noted = own("noted");
      const done = head.ask === "bearer" ? "done" : "done-of";
      stand(out, whole.length ? done : "none-of-them", whole.length, files.length);
      (outputs.firstElementChild ?? said).scrollIntoView({ block: "nearest" });
      performance.measure(head.ask, { start });
    } catch {
      if (!isLast()) return;
      stand(out, "failed");
    }
    busy.hidden = true;
    return noted;
  }

  const held = germoirHeld({
    find, all, say, element,
    about: { today, make: () => make({ ask: "screen", decided: held.decided() }, held.files(find("#read"))) },
  });

  // Files that are chosen or dropped.
  const MOST = 1000;
  function take(door, files) {
    const named = files.map((blob) => ({ name: blob.webkitRelativePath || blob.name, blob }));
    // As the program reads a folder: hidden files and maps of tables are passed by. What readers saved is
    // read with applications.
    const ending = door.dataset.ask === "screen" ? /(?<!\.map)\.(toml|json|zip)$/i : /(?<!\.map)\.(toml|zip)$/i;
    const isRead = ({ name }) => ending.test(name) && !name.split("/").some((part) => part.startsWith("."));
    const isFolder = named.every(({ name }) => name.includes("/"));
    const some = named.filter(isRead), others = isFolder ? [] : named.filter((file) => !isRead(file));
    const there = new Set([...held.files(door), ...some].map(({ name }) => name)).size;
    if (there > MOST) { begin(find(".out", door), "too-many", there); return; }
    held.add(door, some, others);
    if (some.length) make({ ask: door.dataset.ask, decided: held.decided() }, held.files(door));
    else if (isFolder || !held.files(door).length) begin(find(".out", door), "none-of-them");
  }
  // Browsers know how to choose a folder, and the standard of HTML does not.
  for (const field of all("[data-folder]")) field.webkitdirectory = true;
  for (const door of all("[data-ask]")) {
    for (const field of all("[type=file]", door)) field.addEventListener("change", () => {
      const files = [...field.files];
      field.value = "";
      if (files.length) take(door, files);
    });
    find("[data-anew]", door).addEventListener("click", () => { held.anew(door); last.delete(door.dataset.ask); });
    door.addEventListener("drop", ({ dataTransfer: { items, files } }) => {
      // Browsers read no folder that is dropped on a page from disk.
      const isFolder = [...items].some((item) => item.webkitGetAsEntry?.()?.isDirectory);
      if (isFolder) begin(find(".out", door), "dropped-folder"); else take(door, [...files]);
    });
  }

  // A file that misses its place does not take that of the page.
  for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault());

  // A file that is dropped on the questions is opened there, as if it had been chosen.
  find("#carry").addEventListener("drop", ({ dataTransfer: { files } }) => {
    const field = find("#open", room);
    if (!field || !files.length) return;
    if (!/\.(toml|json)$/i.test(files[0].name)) { refuse("not-opened", files[0].name); return; }
    const data = new DataTransfer();
    data.items.add(files[0]);
    field.files = data.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });

  // The questionnaire, and beside it what the answers come to.
  let form;
  const room = find("#form");
  async function open(extent) {
    let outputs;
    try {
      ({ outputs } = await ask({ ask: "form", express: extent === "express" }));
    } catch {
      now(page.dataset.now === "broken" ? "broken" : "failed");
      return;
    }
    // A room of its own for each: what listened to the last one goes with it.
    const fresh = document.createElement("div");
    fresh.innerHTML = text(outputs[0]);
    find("#open", fresh).accept = ".toml,.json";
    form?.flush();
    const answers = form && !form.form.hidden && form.readDraft();
    room.replaceChildren(fresh);
    window.germoirGuide = (given) => {
      form = given;
      return { changed, read: reopen, wrong };
    };
    germoirForm(fresh);
    // What a browser does not keep goes on all the same.
    if (answers) form.goOn(germoirDrafts.here()[0] ?? germoirDrafts.newKey(), answers, "resumed");
    fresh.addEventListener("input", changed);
    if (find("aside").hidden) find("aside details").open = matchMedia("(min-width: 64rem)").matches;
    find("aside").hidden = false;
    kept.set("germoir-extent", extent);
    for (const button of all("[data-extent]")) button.setAttribute("aria-pressed", String(button.dataset.extent === extent));
    changed();
  }
  // A descriptor becomes the answers that the form knows; its own files it reads itself.
  function refuse(...words) {
    find("aside details").open = true;
    return begin(find('[data-out="bearer"]'), ...words).said;
  }
  async function reopen(file) {
    // What was said of another file does not stand beside this one.
    const out = find('[data-out="bearer"]');
    if (["not-read", "not-opened"].includes(out.words?.[0])) out.hidden = true;
    if (!/\.toml$/i.test(file.name)) return undefined;
    const { outputs, said } = await ask({ ask: "open" }, [{ name: file.name, blob: file }]);
    if (outputs.length) return JSON.parse(text(outputs[0]));
    tell(refuse("not-read"), said, true);
    throw Object.assign(new Error("no project"), { told: () => say("not-read") });
  }
  const written = () => germoirToml(form.readAll());
  const descriptor = () => [{ name: `${form.fileName()}.toml`, blob: new Blob([written()]) }];
  let prepared;
  function prepare() {
    prepared = written();
    make({ ask: "bearer" }, descriptor());
  }
  const going = find("#going").attachShadow({ mode: "open" });
  let isBusy = false, isStale = false;
  async function changed() {
    if (!form) return;
    if (isBusy) { isStale = true; return; }
    isBusy = true;
    isStale = false;
    show();
    if (last.has("bearer") && written() !== prepared) stand(find('[data-out="bearer"]'), "since");
    const start = performance.now();
    try {
      const { outputs } = await ask({ ask: "going" }, descriptor());
      const given = (name) => outputs.find((output) => output.name === name);
      going.innerHTML = given("going") ? text(given("going")) : "";
      // What hinders it: a question that has no answer, or an answer to take up again.
      const lacks = form.lacking().some(({ id }) => id === "lacks-answer");
      find("#not-yet").hidden = Boolean(given("going")) || !lacks;
      find("#not-valid").hidden = Boolean(given("going")) || lacks;
      remark(JSON.parse(text(given("remarks"))));
      performance.measure("going", { start });
    } catch {
      now("failed");
    }
    isBusy = false;
    if (isStale) changed();
  }
  // A remark with its question, and the field that it is about.
  function placed({ path, message: words, is_error }) {
    const ask = all("[data-ask]", room).find(({ dataset: { ask } }) => path === ask || path.startsWith(`${ask}.`) || path.startsWith(`${ask}[`));
    const [, row, key] = path.match(/\[(\d+)\](?:\.(\w+))?/) ?? [];
    const at = ask && (all(".row", ask)[row] ?? ask);
    return { ask, words, is_error, field: at && (find(`[data-key="${key}"]`, at) ?? find("input, textarea", at)) };
  }
  // What the engine refuses, to be led to.
  async function wrong() {
    const { outputs } = await ask({ ask: "going" }, descriptor()).catch(() => ({ outputs: [] }));
    const told = outputs.find(({ name }) => name === "remarks");
    return told ? JSON.parse(text(told)).map(placed).filter(({ is_error }) => is_error) : [];
  }
  // Each remark stands at its question. What is not answered is not remarked upon.
  function remark(remarks) {
    all(".remark", room).forEach((old) => old.remove());
    const answers = form.readAll();
    const rest = [];
    remarks.map(placed).forEach((one, at) => {
      const isListed = find("#not-valid").hidden ? !one.ask : one.is_error;
      if (isListed) rest.push(form.lineOf(one, `remark-${at}`));
      if (!one.ask) return;
      const said = one.ask.dataset.ask.split(".").reduce((table, key) => table?.[key], answers);
      if (said !== undefined) one.ask.append(element("p", one.words, { className: "remark" }));
    });
    find("#remarks").replaceChildren(...(find("#not-yet").hidden ? rest : []));
  }
  // What the file lacks is led to at its question, as before the file itself is taken along.
  find("#take").addEventListener("click", async () => { if (await form.check()) prepare(); });

  // Doors and language.
  function now(id) {
    find("#state").textContent = say(page.dataset.now = id);
  }
  function show() {
    now(page.dataset.now ?? "starting");
    for (const out of all(".out:not([hidden])")) stand(out, ...out.words);
    held.show();
    kindly();
    document.title = say("title");
    for (const button of all("[data-speak]")) button.setAttribute("aria-pressed", String(button.dataset.speak === page.lang));
    kept.set("germoir-language", page.lang);
  }
  // What this browser keeps of answers is said first, where there is some and none is open.
  function kindly() {
    const drafts = form ? [] : germoirDrafts.all();
    find("#kept").hidden = drafts.length === 0;
    const count = (one) => one && typeof one === "object" ? Object.values(one).reduce((sum, part) => sum + count(part), 0) : 1;
    find("#kept ul").replaceChildren(...drafts.slice(0, 3).map(({ key, at, all: { project = {}, answers = {}, brakes = {}, stakes = {} } }) => {
      const when = new Date(at).toLocaleString(page.lang, { dateStyle: "long", timeStyle: "short" });
      const said = [project, answers, brakes, stakes].reduce((sum, part) => sum + count(part), 0);
      const button = element("button", say("go-on", project.name || "…", said, when), { type: "button" });
      button.dataset.goOn = key;
      return element("li", "").appendChild(button).parentNode;
    }));
  }
  function enter(name) {
    for (const door of all(".door")) door.hidden = door.id !== name;
    for (const button of all("[data-door]")) button.setAttribute("aria-pressed", String(button.dataset.door === name));
    find(`#${name}`).scrollIntoView();
    if (name === "carry" && !form) open(kept.get("germoir-extent") === "full" ? "full" : "express");
  }
  document.addEventListener("click", (event) => {
    const { speak, door, extent, goOn } = event.target.closest("button")?.dataset ?? {};
    if (speak) {
      if (form) form.speak(speak); else page.lang = speak;
      show();
      changed();
      for (const [head, files] of [...last.values()]) if (head.ask === "bearer") prepare(); else make(head, files);
    }
    if (door) enter(door);
    if (goOn) {
      germoirDrafts.stay(goOn);
      enter("carry");
      // The questions begin where they are, once they are there.
      find("#kept").hidden = true;
    }
    if (extent) open(extent);
  });
  const wanted = kept.get("germoir-language") ?? (/^fr/i.test(navigator.language) ? "fr" : "en");
  page.lang = wanted === "en" ? "en" : "fr";
  show();
  wake().then(
    () => { now("ready"); page.dataset.ready = String(Math.round(performance.now())); },
    () => now("broken"),
  );
})();
