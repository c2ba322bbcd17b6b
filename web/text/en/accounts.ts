/** Welcome, sign-in and the three ways on. */
export const text = {
  line: 'Who you know, where you apply, and what works.',
  name: 'Your name',
  email: 'E-mail address',
  password: 'Password',
  welcome: {
    title: 'Set up Inroads',
    lead: 'This is the first start. The account you make here owns everything that is stored on this machine.',
    passwordHint: 'At least 12 characters. A few unrelated words are best; well-known passwords are refused.',
    code: 'Code of the first start',
    codeHint: 'It was printed where Inroads was started, because this page can be reached from other machines.',
    create: 'Create the account',
    private: 'Nothing leaves this machine: no mail is sent and nobody else sees what you enter.',
  },
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    forgot: 'Forgotten your password?',
    forgotHow: 'Where Inroads runs, type this; it prints a new password.',
    ended: 'Your session has ended. Sign in to go on where you were.',
  },
  start: {
    title: (name: string) => `Welcome, ${name}`,
    lead: 'How would you like to begin? Each can be done later, and each can be undone as a whole.',
    linkedin: 'Bring my LinkedIn export',
    linkedinWhy: 'The people you know, and what you applied for. This makes the look-up useful from the first minute.',
    spreadsheet: 'Bring a spreadsheet',
    spreadsheetWhy:
      'Any table of applications: you say which column is what, and look at it before anything is stored.',
    sample: 'Look around in a sample',
    sampleWhy:
      'A made-up search of seven months, in a search of its own. Throw it away whole when you have seen enough.',
    sampleBusy: 'Preparing the sample…',
    empty: 'Start with an empty board',
  },
}
