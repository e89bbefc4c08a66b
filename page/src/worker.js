// Runs the engine: bytes in, named outputs out. It is started anew should it ever stop.
"use strict";
let module, running;
async function unpack(text) {
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compileStreaming(new Response(stream, { headers: { "Content-Type": "application/wasm" } }));
}
async function start() {
  const imports = {};
  // Packages name functions of a browser. Only its clock is called, and each date that is written was
  // given with the request.
  for (const { module: from, name } of WebAssembly.Module.imports(await module))
    (imports[from] ??= {})[name] = () => 0;
  return (await WebAssembly.instantiate(await module, imports)).exports;
}
async function read(id, files) {
  const parts = [];
  const AT_ONCE = 50;
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE).map(({ blob }) => blob.arrayBuffer());
    parts.push(...(await Promise.all(some)));
    postMessage({ id, read: parts.length });
  }
  return parts.map((part) => new Uint8Array(part));
}
async function answer(id, head, files) {
  const parts = await read(id, files);
  head.files = files.map(({ name }, at) => ({ name, size: parts[at].length }));
  const all = [new TextEncoder().encode(JSON.stringify(head) + "\n"), ...parts];
  running ??= start();
  const engine = await running;
  let at = engine.room(all.reduce((sum, part) => sum + part.length, 0));
  for (const part of all) {
    new Uint8Array(engine.memory.buffer, at, part.length).set(part);
    at += part.length;
  }
  const size = engine.make();
  const made = engine.memory.buffer.slice(engine.made(), engine.made() + size);
  const end = new Uint8Array(made).indexOf(10);
  const { outputs, said } = JSON.parse(new TextDecoder().decode(new Uint8Array(made, 0, end)));
  let from = end + 1;
  for (const output of outputs) {
    output.bytes = new Uint8Array(made, from, output.size);
    from += output.size;
  }
  postMessage({ id, outputs, said }, [made]);
}
let last = Promise.resolve();
onmessage = ({ data: { id, packed, head, files } }) => {
  // One after the other: there is one engine.
  last = last.then(async () => {
    try {
      if (packed) { module = unpack(packed); running = start(); await running; postMessage({ id }); }
      else await answer(id, head, files);
    } catch (error) {
      running = undefined;
      postMessage({ id, failed: String(error) });
    }
  });
};
