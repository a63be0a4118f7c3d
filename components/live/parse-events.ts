// Server-sent events by hand, because EventSource does not tell the status of a refusal: signed out must not be retried.

/** Feed it text as it comes; it answers with the `data` of each event that is complete. Comments (heart-beats) are dropped. */
export function createEventParser(): (chunk: string) => string[] {
  let rest = "";
  return (chunk) => {
    const events = (rest + chunk).replaceAll("\r\n", "\n").split("\n\n");
    rest = events.pop() ?? "";
    return events.flatMap((event) => {
      const data = event
        .split("\n")
        .filter((line) => line.startsWith("data:"))
        .map((line) => line.slice(line[5] === " " ? 6 : 5));
      return data.length > 0 ? [data.join("\n")] : [];
    });
  };
}
