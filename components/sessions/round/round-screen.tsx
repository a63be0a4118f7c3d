"use client";

export function RoundScreen() {
  return <main />;
}
