// Loaded into every process of the newsroom: none outlives the one that started it, even when
// that one is killed, so that no port and no database stays taken.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
});
process.channel?.unref();
