"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { useToast } from "@/components/ui/toast";
import { ApiError, ask } from "@/lib/api-client";
import type { SignInDto } from "@/lib/schemas/person";
import styles from "./device-list.module.css";
import { deviceWords } from "./device-words";

export function DeviceList({ initial }: { initial: readonly SignInDto[] }) {
  const toast = useToast();
  const [devices, setDevices] = useState(initial);

  async function revoke(path: string, kept: readonly SignInDto[], message: string) {
    const before = devices;
    setDevices(kept);
    try {
      await ask(path, { method: "DELETE" });
      toast({ message });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setDevices(before);
      toast({ message: error.message, tone: "bad" });
    }
  }

  const others = devices.filter(({ isThisOne }) => !isThisOne);
  return (
    <>
      <ul className={styles.list}>
        {devices.map((device) => (
          <li key={device.id}>
            <div>
              <b>{deviceWords(device.userAgent)}</b> {device.isThisOne && <Badge tone="good">This device</Badge>}
              <p>
                Last used <RelativeTime at={device.lastSeenAt} />, signed in <RelativeTime at={device.createdAt} />
              </p>
            </div>
            {!device.isThisOne && (
              <Button
                size="small"
                aria-label={`Sign out ${deviceWords(device.userAgent)}`}
                onClick={() =>
                  void revoke(
                    `/sign-ins/${device.id}`,
                    devices.filter(({ id }) => id !== device.id),
                    `${deviceWords(device.userAgent)} is signed out.`,
                  )
                }
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <p>
          <Button
            onClick={() =>
              void revoke(
                "/sign-ins",
                devices.filter(({ isThisOne }) => isThisOne),
                "Every other device is signed out.",
              )
            }
          >
            Sign out everywhere else
          </Button>
        </p>
      )}
    </>
  );
}
