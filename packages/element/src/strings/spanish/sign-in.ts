import type { Strings } from '../strings.ts';

export const signInSpanish: Strings['signIn'] = {
  heading: 'Iniciar sesión',
  username: 'Usuario',
  password: 'Contraseña',
  submit: 'ENTRAR',
  signingIn: 'Iniciando sesión…',
  missing: 'Escriba su usuario y su contraseña.',
  waitFor: (duration) => `Inténtelo de nuevo en ${duration}.`,
  serverDown: 'El servidor no responde.',
  serverDownHint: 'Esta página se recupera sola.',
  nextTry: (duration) => `Próximo intento en ${duration}.`,
  trying: 'Intentando ahora…',
  expired: 'Su sesión terminó. Inicie sesión de nuevo.',
  endedElsewhere: 'Su sesión se cerró desde otro lugar. Inicie sesión de nuevo.',
  demoHeading: 'Usuarios de demostración',
  demoHint: (password) =>
    `Haga clic en uno para completar el formulario. La contraseña es ${password}.`,
  fillIn: (name) => `Completar con ${name}`,

  or: 'o',
  signInWith: (provider) => `Iniciar sesión con ${provider}`,
  notAllowed:
    'No puede iniciar sesión aquí con esta cuenta. Use su usuario y contraseña o consulte a su administrador.',
  linkNeeded: 'Inicie sesión una vez con su usuario y contraseña para conectar esta cuenta.',

  codeHeading: 'Un paso más',
  codeHint:
    'Su cuenta también pide un código. Abra su aplicación de autenticación e ingrese el que muestra.',
  code: 'Código',
  recoveryHint:
    'Ingrese uno de los códigos que guardó para cuando no tiene su aplicación. Cada uno funciona una vez.',
  recoveryCode: 'Código de recuperación',
  useRecovery: 'Usar un código de recuperación',
  useApp: 'Usar el código de mi aplicación',
  codeMissing: 'Ingrese el código.',
  recoveryWrong: 'Este código de recuperación no es correcto o ya se usó.',
  continue: 'Continuar',
  back: 'Volver',
};
