import { Field, SingleSelect, SingleSelectOption } from "@strapi/design-system";
import { useField } from "@strapi/strapi/admin";

/** What the content manager hands to a custom field. */
export interface ChoiceInputProps {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  attribute: { options: { choices: { value: string; label: string }[] } };
}

export function ChoiceInput({
  name,
  label,
  hint,
  required = false,
  disabled = false,
  attribute,
}: ChoiceInputProps) {
  const { value, error, onChange } = useField<string | null>(name);
  return (
    <Field.Root name={name} hint={hint} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? ""}
        disabled={disabled}
        placeholder="Chưa chọn"
        onChange={(chosen) => onChange(name, String(chosen))}
        onClear={required ? undefined : () => onChange(name, null)}
      >
        {attribute.options.choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
