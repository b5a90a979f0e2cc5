#    Licensed under the Apache License, Version 2.0 (the "License"); you may
#    not use this file except in compliance with the License. You may obtain
#    a copy of the License at
#
#         http://www.apache.org/licenses/LICENSE-2.0
#
#    Unless required by applicable law or agreed to in writing, software
#    distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
#    WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the
#    License for the specific language governing permissions and limitations
#    under the License.

"""How gunicorn, which reads this, serves each API."""

import os

wsgi_app = os.environ["GUNICORN_APPLICATION"]
bind = os.environ["GUNICORN_BIND"]
worker_class = "gthread"
threads = 8
# A request may take as long as Nova takes.
timeout = 0
graceful_timeout = 2
# Longer than clients keep a connection that they do not use.
keepalive = 120
control_socket_disable = True
accesslog = "-"
