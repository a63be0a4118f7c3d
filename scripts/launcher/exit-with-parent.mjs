// Preloaded into the server: after a kill -9 of the launcher the channel between them closes, and the server must not
// stay behind on its port.
process.on("disconnect", () => process.exit(1));
