/** App settings are environment variables, as the app sees them on the real host too. */
export type AppSettings = Readonly<Record<string, string | undefined>>;

/** Replaces each `%NAME%` by that setting; throws where it is not set. */
export function resolveSettings(text: string, settings: AppSettings): string {
  return text.replace(/%([^%]+)%/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new Error(`'%${name}%' does not resolve to a value: set ${name}.`);
    return value;
  });
}

/** The connection string that a binding's `connection` names; default AzureWebJobsStorage. */
export function connectionString(connection: string | undefined, settings: AppSettings): string {
  const name = connection === undefined || connection === "" ? "AzureWebJobsStorage" : connection;
  const value = settings[`AzureWebJobs${name}`] ?? settings[name];
  if (value !== undefined) return value;
  const byIdentity = Object.keys(settings).some((key) => key.startsWith(`${name}__`));
  throw new Error(
    byIdentity
      ? `Connection "${name}" is identity-based; the local host needs a connection string in ${name}.`
      : `Connection "${name}" is not set.`,
  );
}

/** `AzureWebJobs.NAME.Disabled`, or with underscores, as Linux needs it. */
export function isDisabled(functionName: string, settings: AppSettings): boolean {
  const value = settings[`AzureWebJobs.${functionName}.Disabled`] ?? settings[`AzureWebJobs_${functionName}_Disabled`];
  return value !== undefined && /^(?:true|1)$/i.test(value);
}
