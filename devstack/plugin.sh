#!/bin/bash
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

# DevStack sources this in each phase, and has set the variables and functions used here:
# https://docs.openstack.org/devstack/latest/plugins.html

NOVA_SANDBOX_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

function pre_install_nova_sandbox {
    # The names of bindep.txt that need no profile, and those to install from source.
    # shellcheck disable=SC2046
    install_package $(bindep --brief --file "$NOVA_SANDBOX_DIR/bindep.txt" compile || true)
}

function install_nova_sandbox {
    setup_develop "$NOVA_SANDBOX_DIR"
}

function configure_nova_sandbox {
    # The file of nova-compute alone, and that of the APIs.
    local file
    for file in "$NOVA_CPU_CONF" "$NOVA_CONF"; do
        [ -e "$file" ] || continue
        iniset "$file" DEFAULT compute_driver sandbox.SandboxDriver
        iniset "$file" sandbox enabled_virt_types "$NOVA_SANDBOX_VIRT_TYPES"
        iniset "$file" sandbox state_path "$DATA_DIR/nova-sandbox/run"
        iniset "$file" sandbox data_path "$DATA_DIR/nova-sandbox/lib"
        iniset "$file" sandbox cache_path "$DATA_DIR/nova-sandbox/cache"
    done
}

# Containers need it; DevStack writes the unit later.
function run_compute_as_root {
    local directory=/etc/systemd/system/devstack@n-cpu.service.d
    sudo mkdir -p "$directory"
    printf '[Service]\nUser=root\nKillMode=process\n' | sudo tee "$directory/nova-sandbox.conf" >/dev/null
    sudo systemctl daemon-reload
}

function remove_nova_sandbox {
    sudo rm -rf "$DATA_DIR/nova-sandbox" /etc/systemd/system/devstack@n-cpu.service.d
}

function create_nova_sandbox_flavors {
    local kind
    for kind in ${NOVA_SANDBOX_VIRT_TYPES//,/ }; do
        openstack --os-cloud devstack-admin flavor show "sandbox-$kind" >/dev/null 2>&1 ||
            openstack --os-cloud devstack-admin flavor create --vcpus 1 --disk 1 \
                --ram "$NOVA_SANDBOX_FLAVOR_RAM" --property "sandbox:virt_type=$kind" \
                "sandbox-$kind"
    done
}

if is_service_enabled n-cpu; then
    case "$1 ${2:-}" in
        "stack pre-install") pre_install_nova_sandbox ;;
        "stack install") install_nova_sandbox ;;
        "stack post-config")
            configure_nova_sandbox
            run_compute_as_root
            ;;
        "stack extra") create_nova_sandbox_flavors ;;
        "clean ") remove_nova_sandbox ;;
    esac
fi
