import { TextField } from "@/components/ui/text-field";

/** A new password, with the one rule there is. Pasting is welcome: password managers do. */
export function NewPasswordField({
  name = "password",
  label = "Password",
  error,
}: {
  name?: string;
  label?: string;
  error?: string;
}) {
  return (
    <TextField
      label={label}
      name={name}
      type="password"
      autoComplete="new-password"
      required
      hint="At least 12 characters. A few unrelated words are easy to remember."
      error={error}
    />
  );
}
