/*
 * Copyright Camunda Services GmbH and/or licensed to Camunda Services GmbH
 * under one or more contributor license agreements. See the NOTICE file
 * distributed with this work for additional information regarding copyright
 * ownership. Camunda licenses this file to you under the Apache License,
 * Version 2.0; you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { toOurStart } from '../../pilootloket/home.js';
import { toOurLogin } from '../../pilootloket/login.js';

toOurLogin();
toOurStart();

export default {
  app: {
    name: 'Takenlijst',
    vendor: 'Pilootloket'
  },

  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  disableWelcomeMessage: true,

  // The Dutch words before anything is drawn, every key that is typed, what was refused at its field, lists as what they are,
  // the engine's date, the form's built-in sentences in Dutch, and a line between the rows of a list.
  customScripts: ['../pilootloket/dutch-first', 'scripts/form-viewer', 'scripts/field-errors', 'scripts/json-lists',
    'scripts/engine-clock', 'scripts/dutch-forms', 'scripts/list-rows'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'neemt de gekozen taak op'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'gaat naar de eerste filter'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'gaat naar de eerste taak'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'gaat naar het eerste veld van het formulier'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opent wat u kunt starten'
    }
  }
};
