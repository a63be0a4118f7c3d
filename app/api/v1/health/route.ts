import { checkHealth } from "@/lib/data/check-health";
import { route } from "@/lib/http/route";

/** For the launcher and for whatever watches the server: 200 when page server and database both answer. */
export const GET = route({ access: "anyone" }, async () => {
  await checkHealth();
  return { status: "ok" };
});
